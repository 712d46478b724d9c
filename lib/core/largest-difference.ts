import { checkFinite } from './check-shapes';

/**
 * Returns the largest absolute difference between corresponding values of two lists.
 * @returns 0 for equal or empty lists
 * @throws RangeError when lengths differ or a value is not finite
 */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const call = 'largestDifference';
  if (b.length !== a.length)
    throw new RangeError(`${call}: b must have the length of a (${a.length}), got ${b.length}`);
  checkFinite(call, 'a', a);
  checkFinite(call, 'b', b);
  let largest = 0;
  for (let i = 0; i < a.length; i++)
    largest = Math.max(largest, Math.abs((a[i] as number) - (b[i] as number)));
  return largest;
}
