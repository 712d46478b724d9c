import { subset } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import { itemsOf, tinyDataset } from './fixtures';

const dataset = tinyDataset([
  [0, 1],
  [2, 3, 3],
]);

describe('subset', () => {
  it('takes items in the order given, with labels, images and origins', async () => {
    const part = subset(dataset, [4, 0, 2]);
    expect(await itemsOf(part)).toEqual([4, 0, 2]);
    expect([...part.labels]).toEqual([1, 0, 1]);
    expect([...part.imageIds]).toEqual([3, 0, 2]);
    expect(part.origins[0]).toEqual(dataset.origins[4]);
    expect(part.classNames).toEqual(['c0', 'c1']);
  });

  it('can be taken of a subset, and be empty', async () => {
    expect(await itemsOf(subset(subset(dataset, [4, 0, 2]), [2, 1]))).toEqual([2, 0]);
    expect(subset(dataset, []).length).toBe(0);
  });

  it('refuses an index out of range, and an item that the part does not have', async () => {
    expect(() => subset(dataset, [0, 5])).toThrow('subset: indices[1] must be an integer in [0, 4], got 5');
    await expect(subset(dataset, [1]).get(1)).rejects.toThrow(
      'dataset.get: i must be an integer in [0, 0], got 1',
    );
  });
});
