import { checkTextonSplits } from 'texton-lab/dist/experiments/check-texton-splits';
import { describe, expect, it } from 'vitest';
import { oneSplit } from './texton-splits';

describe('checkTextonSplits', () => {
  it('lets splits described over both dictionaries pass', () => {
    expect(() => checkTextonSplits('f', 'splits', oneSplit)).not.toThrow();
  });

  it.each([
    [null, 'f: splits must be TextonSplits of describeSplitsByTextons, got null'],
    [{ shared: [] }, 'f: splits.perClass must be a list of TextonHistograms, got undefined'],
    [{ perClass: [], shared: 'no' }, 'f: splits.shared must be a list of TextonHistograms, got "no"'],
  ])('refuses %j', (value, message) => {
    expect(() => checkTextonSplits('f', 'splits', value as never)).toThrow(new TypeError(message));
  });
});
