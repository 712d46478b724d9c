import { selectFeatures } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

const side = (...vectors: number[][]) => ({
  vectors: vectors.map((v) => Float64Array.from(v)),
  labels: Int32Array.from(vectors, (_, i) => i),
});
const splits = [{ train: side([1, 2, 3, 4], [5, 6, 7, 8]), test: side([9, 10, 11, 12]) }];

describe('selectFeatures', () => {
  it('keeps the features asked for on both sides, with the labels', () => {
    expect(selectFeatures(splits, (i) => i % 2 === 1)).toEqual([
      { train: side([2, 4], [6, 8]), test: side([10, 12]) },
    ]);
    expect(splits[0]?.train.vectors[0]).toHaveLength(4);
  });

  it('refuses to keep nothing', () => {
    expect(() => selectFeatures(splits, () => false)).toThrow(
      'selectFeatures: keep must keep at least one feature, got none',
    );
  });
});
