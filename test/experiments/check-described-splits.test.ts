import { checkDescribedSplits } from 'texton-lab/dist/experiments/check-described-splits';
import { describe, expect, it } from 'vitest';

describe('checkDescribedSplits', () => {
  it('lets splits described in both ways pass', () => {
    expect(() => checkDescribedSplits('f', 'described', { moments: [], energy: [] })).not.toThrow();
  });

  it.each([
    [7, 'f: described must be DescribedSplits of describeSplits, got 7'],
    [{ energy: [] }, 'f: described.moments must be a list of described splits, got undefined'],
    [{ moments: [], energy: {} }, 'f: described.energy must be a list of described splits, got an object'],
  ])('refuses %j', (value, message) => {
    expect(() => checkDescribedSplits('f', 'described', value as never)).toThrow(message);
  });
});
