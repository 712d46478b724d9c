import { knnCurve } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { side, twoSplits } from '../classify/vector-splits';

describe('knnCurve', () => {
  it('gives the mean accuracy over the splits for every k, in percent', () => {
    const rows = knnCurve(twoSplits, { ks: [1, 2], method: 'moments' });
    expect(rows.map((row) => [row.k, row.method, row.accuracy, row.draws])).toEqual([
      [1, 'moments', 75, 2],
      [2, 'moments', 75, 2],
    ]);
  });

  it('shows that voting by all that is known names the most frequent class', () => {
    const split = { train: side([0, 8, 9], [0, 1, 1]), test: side([0.5, 8.5], [0, 1]) };
    expect(knnCurve([split], { ks: [1, 3] }).map((row) => row.accuracy)).toEqual([100, 50]);
  });

  it('hands the distance and z-scoring on', () => {
    const scaled = {
      train: {
        vectors: [
          [0, 0],
          [10, 1],
        ].map((v) => Float64Array.from(v)),
        labels: Int32Array.of(0, 1),
      },
      test: { vectors: [Float64Array.of(4, 1)], labels: Int32Array.of(1) },
    };
    expect(knnCurve([scaled], { ks: [1] })[0]?.accuracy).toBe(0);
    expect(knnCurve([scaled], { ks: [1], zScore: true })[0]?.accuracy).toBe(100);
    expect(knnCurve([scaled], { ks: [1], zScore: true, distance: 'manhattan' })[0]?.accuracy).toBe(100);
  });

  it('refuses an empty list, a k above the training vectors and unknown options', () => {
    expect(() => knnCurve(twoSplits, { ks: [] })).toThrow(
      'knnCurve: ks must have at least one number, got none',
    );
    expect(() => knnCurve(twoSplits, { ks: [5] })).toThrow('knnCurve: k must be an integer in [1, 4], got 5');
    const [first] = twoSplits;
    expect(() => knnCurve([{ train: first!.train, test: side([1, 2], [0]) }], { ks: [1] })).toThrow(
      'knnCurve: splits[0].test.labels must have one label for each of 2 items, got 1',
    );
    expect(() => knnCurve(twoSplits, { ks: [1], k: 1 } as { ks: number[] })).toThrow(
      "knnCurve: unknown option 'k'",
    );
  });

  it('refuses to measure nothing, in its own words', () => {
    expect(() => knnCurve([], { ks: [1] })).toThrow(
      'knnCurve: splits must have at least one split, got none',
    );
  });
});
