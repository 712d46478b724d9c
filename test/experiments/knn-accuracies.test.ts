import { knnAccuracies } from 'texton-lab/dist/experiments';
import { describe, expect, it } from 'vitest';

const side = (values: number[], labels: number[]) => ({
  vectors: values.map((v) => Float64Array.of(v)),
  labels: Int32Array.from(labels),
});
const train = side([0, 1, 8, 9], [0, 0, 1, 1]);

describe('knnAccuracies', () => {
  it('gives the accuracy on every split', () => {
    const splits = [
      { train, test: side([2, 7], [0, 1]) },
      { train, test: side([2, 7], [0, 0]) },
    ];
    expect(knnAccuracies(splits, { k: 1 })).toEqual([1, 0.5]);
  });

  it('names the split that is wrong, in its own words', () => {
    const good = { train, test: side([2, 7], [0, 1]) };
    expect(() => knnAccuracies([good], { k: 5 })).toThrow(
      'knnAccuracies: k must be an integer in [1, 4], got 5',
    );
    expect(() => knnAccuracies([good, { train, test: side([2, 7], [0]) }], { k: 1 })).toThrow(
      /knnAccuracies: splits\[1\]\.test\.labels.*2.*got 1$/,
    );
    expect(() => knnAccuracies([null as never], { k: 1 })).toThrow(
      'knnAccuracies: splits[0] must be a split { train, test } of splitFeatures, got null',
    );
  });
});
