import { splitAt, splitUnits } from 'texton-lab/dist/datasets/split-units';
import { describe, expect, it } from 'vitest';
import { itemsOf, tinyDataset } from './fixtures';

const dataset = tinyDataset([[7, 8, 7], [], [9, 9]]);

describe('splitUnits', () => {
  it('groups the items of each class that has any, singly or by image', () => {
    expect(splitUnits('f', dataset, 'item', 1)).toEqual([
      { label: 0, units: [[0], [1], [2]] },
      { label: 2, units: [[3], [4]] },
    ]);
    expect(splitUnits('f', dataset, 'image', 1)).toEqual([
      { label: 0, units: [[0, 2], [1]] },
      { label: 2, units: [[3, 4]] },
    ]);
  });

  it('names a class with too few units', () => {
    expect(() => splitUnits('f', dataset, 'image', 2)).toThrow(
      "f: every class must have at least 2 images to split by image, 'c2' has 1",
    );
  });
});

describe('splitAt', () => {
  it('keeps the order of the whole on both sides', async () => {
    const { train, test } = splitAt(dataset, [4, 0, 2], [3, 1]);
    expect([await itemsOf(train), await itemsOf(test)]).toEqual([
      [0, 2, 4],
      [1, 3],
    ]);
  });
});
