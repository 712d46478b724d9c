import { firstItemsSplit } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import { itemsOf, tinyDataset } from './fixtures';

describe('firstItemsSplit', () => {
  it("trains on each class's first 8 items and tests on the next 2, as the assignment's code", async () => {
    const twelve = Array.from({ length: 12 }, (_, i) => i);
    const { train, test } = firstItemsSplit(tinyDataset([twelve, twelve]));
    expect(await itemsOf(train)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(await itemsOf(test)).toEqual([8, 9, 20, 21]);
    expect([...test.labels]).toEqual([0, 0, 1, 1]);
  });

  it('takes other numbers, and refuses a class that has too few items', async () => {
    const dataset = tinyDataset([[0, 1, 2]]);
    expect(await itemsOf(firstItemsSplit(dataset, { train: 1, test: 2 }).test)).toEqual([1, 2]);
    expect(() => firstItemsSplit(dataset)).toThrow(/^firstItemsSplit: every class.*10 items.*'c0' has 3$/);
  });
});
