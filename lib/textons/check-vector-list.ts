import { checkFinite, checkInteger, describeValue, isTyped } from '../core';

/** A list of vectors of equal length: `data[i * dimensions + d]`. */
export interface Vectors {
  readonly count: number;
  readonly dimensions: number;
  readonly data: Float32Array;
}

/**
 * Checks that a list of vectors has count × dimensions finite values.
 * @throws TypeError for anything that is not a list of vectors; RangeError naming the wrong value
 */
export function checkVectorList(call: string, vectors: Vectors): void {
  if (typeof vectors !== 'object' || vectors === null || !isTyped(vectors.data, Float32Array))
    throw new TypeError(
      `${call}: vectors must be Vectors { count, dimensions, data: Float32Array }, got ${describeValue(vectors)}`,
    );
  const expected =
    checkInteger(call, 'vectors.count', vectors.count, 1) *
    checkInteger(call, 'vectors.dimensions', vectors.dimensions, 1);
  if (vectors.data.length !== expected)
    throw new RangeError(
      `${call}: vectors.data must have count × dimensions = ${expected} values, got ${vectors.data.length}`,
    );
  checkFinite(call, 'vectors', vectors.data);
}
