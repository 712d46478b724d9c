import type { VectorSplit } from 'texton-lab/dist/experiments';

/** One side of a split: vectors of one number each, with their classes. */
export function side(values: readonly number[], labels: readonly number[]): VectorSplit['train'] {
  return { vectors: values.map((v) => Float64Array.of(v)), labels: Int32Array.from(labels) };
}

/** Two splits with the same training vectors; at k = 1 both tests of the first are right, one of the second's. */
export const twoSplits: readonly VectorSplit[] = [
  { train: side([0, 1, 8, 9], [0, 0, 1, 1]), test: side([2, 7], [0, 1]) },
  { train: side([0, 1, 8, 9], [0, 0, 1, 1]), test: side([2, 7], [0, 0]) },
];
