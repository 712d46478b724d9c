import { evenSubset } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { itemsOf, tinyDataset } from './fixtures';

describe('evenSubset', () => {
  it('takes items of each class at even distances, whatever their number', async () => {
    const dataset = tinyDataset([
      [0, 0, 0, 0, 0, 0, 0, 0],
      [1, 1, 1],
    ]);
    const few = evenSubset(dataset, { perClass: 3 });
    expect(await itemsOf(few)).toEqual([0, 2, 5, 8, 9, 10]);
    expect([...few.labels]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('takes all of a class that has fewer, and nothing of an empty one', async () => {
    const dataset = tinyDataset([[0, 0, 0, 0], [1], []]);
    expect(await itemsOf(evenSubset(dataset, { perClass: 2 }))).toEqual([0, 2, 4]);
  });

  it('refuses to take none', () => {
    expect(() => evenSubset(tinyDataset([[0]]), { perClass: 0 })).toThrow(
      'evenSubset: perClass must be an integer of at least 1, got 0',
    );
  });
});
