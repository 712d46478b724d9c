import { repeatKnn } from 'texton-lab/experiments';
import { wilsonInterval } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { twoSplits } from '../classify/vector-splits';

describe('repeatKnn', () => {
  it("gives every split's accuracy with Wilson's interval, in percent", () => {
    const runs = repeatKnn(twoSplits, { k: 1, seed: 6 });
    const { low, high } = wilsonInterval(1, 2);
    expect(runs.map((run) => [run.seed, run.accuracy])).toEqual([
      [6, 100],
      [7, 50],
    ]);
    expect(runs[1]).toEqual({ seed: 7, accuracy: 50, low: 100 * low, high: 100 * high });
  });

  it('refuses an empty list of splits', () => {
    expect(() => repeatKnn([], { k: 1 })).toThrow('repeatKnn: splits must have at least one split, got none');
  });
});
