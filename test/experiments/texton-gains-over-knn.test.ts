import { textonGainsOverKnn } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { sameTwice } from './texton-splits';
import { twoSplits } from '../classify/vector-splits';

const own = { dictionary: 'perClass', models: 'class', distance: 'chiSquare' } as const;
const shared = { method: 'together', dictionary: 'shared', models: 'class', distance: 'chiSquare' } as const;
const [allRight] = twoSplits.slice(0, 1);

describe('textonGainsOverKnn', () => {
  it('compares every texton classifier with every one of k nearest neighbours', () => {
    const described = { moments: twoSplits, energy: twoSplits.map((split) => allRight ?? split) };
    const knn = [{ features: 'moments', k: 1 } as const, { features: 'energy', k: 2 } as const];
    const rows = textonGainsOverKnn(sameTwice, described, { textons: [own, shared], knn });
    const method = 'textons of each class, one model a class, symmetric χ²';
    expect(rows.map((row) => [row.method, row.over, row.points])).toEqual([
      [method, 'moments, k = 1', -75],
      [method, 'energy, k = 2', -100],
      ['together', 'moments, k = 1', 25],
      ['together', 'energy, k = 2', 0],
    ]);
  });

  it('refuses other numbers of splits', () => {
    const described = { moments: twoSplits.slice(0, 1), energy: twoSplits };
    const options = { textons: [own], knn: [{ features: 'moments', k: 1 } as const] };
    expect(() => textonGainsOverKnn(sameTwice, described, options)).toThrow(
      'pairedGain: others must have one value for each of 2 runs, got 1',
    );
  });
});
