import { repeatedSplits, stratifiedSplit } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import { itemsOf, tinyDataset } from './fixtures';

const dataset = tinyDataset([Array.from({ length: 30 }, (_, i) => i)]);

describe('repeatedSplits', () => {
  it('splits with one seed after the other', async () => {
    const splits = repeatedSplits(dataset, { repeats: 4, seed: 10, test: 0.3 });
    expect(splits).toHaveLength(4);
    for (const [r, { test }] of splits.entries())
      expect(await itemsOf(test)).toEqual(
        await itemsOf(stratifiedSplit(dataset, { seed: 10 + r, test: 0.3 }).test),
      );
    expect(await itemsOf(splits[0]!.test)).not.toEqual(await itemsOf(splits[1]!.test));
  });

  it('refuses a number of splits that would fill the memory', () => {
    expect(() => repeatedSplits(dataset, { repeats: 1e9 })).toThrow('in [1, 10000], got 1000000000');
  });

  it('makes twenty splits unless told otherwise, and at least one', () => {
    expect(repeatedSplits(dataset)).toHaveLength(20);
    expect(() => repeatedSplits(dataset, { repeats: 0 })).toThrow(
      'repeats must be an integer in [1, 10000], got 0',
    );
  });
});
