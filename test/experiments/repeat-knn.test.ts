import { repeatKnn } from 'texton-lab/experiments';
import { wilsonInterval } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { twoSplits } from '../classify/vector-splits';

describe('repeatKnn', () => {
  const found = repeatKnn(twoSplits, { k: 1, seed: 6 });

  it("gives every split's accuracy with Wilson's interval, in percent", () => {
    const { low, high } = wilsonInterval(1, 2);
    expect(found.runs.map((run) => [run.seed, run.accuracy])).toEqual([
      [6, 100],
      [7, 50],
    ]);
    expect(found.runs[1]).toEqual({ seed: 7, accuracy: 50, low: 100 * low, high: 100 * high });
  });

  it('summarises the splits', () => {
    expect(found.summary).toMatchObject({ method: 'k = 1', accuracy: 75, draws: 2 });
  });

  it('counts the confusions of all splits together', () => {
    expect(Array.from(found.confusion.data)).toEqual([2, 1, 0, 1]);
  });

  it('refuses an empty list of splits', () => {
    expect(() => repeatKnn([], { k: 1 })).toThrow('repeatKnn: splits must have at least one split, got none');
  });
});
