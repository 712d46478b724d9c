import { checkFinite, checkInteger, checkObject, describeValue, MAX_NUMBER } from '../core';

/**
 * Checks that a list has at least one vector, all of the same length, with finite values whose squares are finite too.
 * @returns the length of the vectors
 * @throws TypeError for anything that is not a list; RangeError naming the wrong vector
 */
export function checkVectors(call: string, name: string, vectors: readonly ArrayLike<number>[]): number {
  if (!Array.isArray(vectors))
    throw new TypeError(`${call}: ${name} must be an array of vectors, got ${describeValue(vectors)}`);
  const first = vectors[0] as ArrayLike<number> | undefined;
  if (first === undefined) throw new RangeError(`${call}: ${name} must have at least one vector, got none`);
  vectors.forEach((vector: unknown, i) => checkObject(call, `${name}[${i}]`, vector, 'an array of numbers'));
  const length = checkInteger(call, `${name}[0].length`, first.length, 1);
  vectors.forEach((vector: ArrayLike<number>, i) => {
    if (vector.length !== length)
      throw new RangeError(`${call}: ${name}[${i}] must have ${length} values, got ${vector.length}`);
    checkFinite(call, `${name}[${i}]`, vector, undefined, MAX_NUMBER);
  });
  return length;
}
