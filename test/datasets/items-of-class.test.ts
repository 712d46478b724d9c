import { itemsOfClass } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import { tinyDataset } from './fixtures';

describe('itemsOfClass', () => {
  it('lists the items of a class in order', () => {
    const dataset = tinyDataset([[0, 1], [], [2, 3, 4]]);
    expect([...itemsOfClass(dataset, 2)]).toEqual([2, 3, 4]);
    expect([...itemsOfClass(dataset, 1)]).toEqual([]);
  });

  it('refuses a label out of range', () => {
    expect(() => itemsOfClass(tinyDataset([[0], [1]]), 2)).toThrow(
      'itemsOfClass: label must be an integer in [0, 1], got 2',
    );
  });
});
