import { checkFinite, checkInteger, describeValue, MAX_NUMBER, type Matrix, isTyped } from '../core';
import { checkVectorList, type Vectors } from './check-vector-list';
import { startCentres } from './start-centres';

/** What k-means starts from. */
export interface KmeansStart {
  /** Number of clusters. */
  readonly k: number;
  /** Seed of the k-means++ start. @defaultValue 0 */
  readonly seed?: number;
  /** Centres to start from, K×D, instead of k-means++. */
  readonly init?: Matrix;
}

/**
 * Checks the vectors and makes the centres that k-means starts from.
 * @returns K×D values, row-major
 * @throws RangeError when k is above the number of vectors, or `init` is not K×D
 */
export function kmeansStart(call: string, vectors: Vectors, options: KmeansStart): Float64Array {
  checkVectorList(call, vectors);
  const k = checkInteger(call, 'k', options.k, 1, vectors.count);
  const { init } = options;
  if (init === undefined)
    return startCentres(vectors, {
      k,
      seed: checkInteger(call, 'seed', options.seed ?? 0, Number.MIN_SAFE_INTEGER),
    });
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
