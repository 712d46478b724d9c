import { knnAccuracies } from 'texton-lab/dist/classify';
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
});
