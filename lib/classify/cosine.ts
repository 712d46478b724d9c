import { checkPair } from './check-pair';

/**
 * Computes the cosine distance, 1 − a·b/(‖a‖‖b‖): 0 for the same direction, 1 for a right angle or if a vector is 0.
 * @throws RangeError when the vectors have different lengths or a value is not finite
 */
export function cosine(model: ArrayLike<number>, query: ArrayLike<number>): number {
  checkPair('cosine', model, query, 'vectors');
  return plainCosine(model, query);
}

/** The same without checks, for many comparisons. */
export function plainCosine(model: ArrayLike<number>, query: ArrayLike<number>): number {
  const { product, first, second } = products(model, query);
  if (isOrdinary(first) && isOrdinary(second)) return 1 - product / (Math.sqrt(first) * Math.sqrt(second));
  // Direction does not depend on length, so each vector is divided by its largest value.
  const [a, b] = [inLargest(model), inLargest(query)];
  if (!a || !b) return 1;
  const scaled = products(a, b);
  return 1 - scaled.product / (Math.sqrt(scaled.first) * Math.sqrt(scaled.second));
}

/** a·b, a·a and b·b. */
function products(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): { readonly product: number; readonly first: number; readonly second: number } {
  let [product, first, second] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += (a[i] as number) * (b[i] as number);
    first += (a[i] as number) ** 2;
    second += (b[i] as number) ** 2;
  }
  return { product, first, second };
}

/** Whether a sum of squares has neither overflowed nor lost digits by being too small. */
function isOrdinary(square: number): boolean {
  return square > 1e-280 && square < 1e300;
}

/** A vector divided by its largest magnitude; undefined if all values are 0. */
function inLargest(vector: ArrayLike<number>): Float64Array | undefined {
  const largest = Array.from(vector).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest === 0 ? undefined : Float64Array.from(vector, (value) => value / largest);
}
