import { compareKnn } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { twoSplits } from '../classify/vector-splits';

describe('compareKnn', () => {
  it('gives a row for each setting, first with moments, then with energy', () => {
    const rows = compareKnn({ moments: twoSplits, energy: twoSplits.slice(0, 1) }, [
      { k: 1 },
      { k: 2, distance: 'manhattan', zScore: true },
    ]);
    expect(rows.map((row) => [row.method, row.accuracy])).toEqual([
      ['moments, k = 1', 75],
      ['moments, k = 2, manhattan, z-scored', 75],
      ['energy, k = 1', 100],
      ['energy, k = 2, manhattan, z-scored', 100],
    ]);
  });

  it('does not name a k that all settings share', () => {
    const rows = compareKnn({ moments: twoSplits, energy: twoSplits }, [{ k: 1 }, { k: 1, zScore: true }]);
    const names = ['moments', 'moments, z-scored', 'energy', 'energy, z-scored'];
    expect(rows.map((row) => row.method)).toEqual(names);
  });
});
