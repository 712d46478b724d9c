import {
  checkFinite,
  checkInteger,
  describeValue,
  isTyped,
  MAX_NUMBER,
  seedOption,
  uncheckedOption,
  type Matrix,
  type OptionRule,
  type ReadOptions,
} from '../core';
import { checkVectorList, type Vectors } from './check-vector-list';
import { kmeansPlusPlus } from './kmeans-plus-plus';

/** How k-means is initialised. */
export interface KmeansStart {
  /** Number of clusters. */
  readonly k: number;
  /** Seed of k-means++. @defaultValue 0 */
  readonly seed?: number;
  /** Initial centres, K×D, instead of k-means++. */
  readonly init?: Matrix;
}

/** How {@link KmeansStart} is read; `k` and `init` are checked against the vectors. */
export const kmeansStartRules: {
  readonly k: OptionRule<number>;
  readonly seed: OptionRule<number>;
  readonly init: OptionRule<Matrix | undefined>;
} = { k: uncheckedOption<number>(), seed: seedOption(), init: uncheckedOption<Matrix | undefined>() };

/**
 * Checks the vectors and returns the initial centres.
 * @returns K×D values, row-major
 * @throws RangeError when k exceeds the number of vectors, or `init` is not K×D
 */
export function kmeansStart(
  call: string,
  vectors: Vectors,
  { k, seed, init }: ReadOptions<typeof kmeansStartRules>,
): Float64Array {
  checkVectorList(call, vectors);
  checkInteger(call, 'k', k, 1, vectors.count);
  if (init === undefined) return kmeansPlusPlus(vectors, { k, seed });
  if (typeof init !== 'object' || init === null || !isTyped(init.data, Float64Array))
    throw new TypeError(
      `${call}: init must be a Matrix { rows, cols, data: Float64Array }, got ${describeValue(init)}`,
    );
  if (init.rows !== k || init.cols !== vectors.dimensions || init.data.length !== init.rows * init.cols)
    throw new RangeError(
      `${call}: init must be ${k}×${vectors.dimensions}, got ${init.rows}×${init.cols} with ${init.data.length} values`,
    );
  checkFinite(call, 'init', init.data, init.cols, MAX_NUMBER);
  return init.data.slice();
}
