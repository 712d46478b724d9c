import { checkPair } from './check-pair';

/**
 * Measures the cosine distance, 1 − a·b/(‖a‖‖b‖): 0 for the same direction, 1 for a right angle and where a vector is 0.
 * @throws RangeError when the vectors have different lengths or a value is not finite
 */
export function cosine(model: ArrayLike<number>, query: ArrayLike<number>): number {
  checkPair('cosine', model, query, 'vectors');
  return plainCosine(model, query);
}

/** The same without checks, for many comparisons. */
export function plainCosine(model: ArrayLike<number>, query: ArrayLike<number>): number {
  let product = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < model.length; i++) {
    const a = model[i] as number;
    const b = query[i] as number;
    product += a * b;
    first += a * a;
    second += b * b;
  }
  if (!isOrdinary(first) || !isOrdinary(second)) return scaledCosine(model, query);
  return 1 - product / (Math.sqrt(first) * Math.sqrt(second));
}

/** Whether a sum of squares has neither overflowed nor lost digits by being too small. */
function isOrdinary(square: number): boolean {
  return square > 1e-280 && square < 1e300;
}

/** Directions do not depend on length: vectors of any length, each divided by its largest value. */
function scaledCosine(model: ArrayLike<number>, query: ArrayLike<number>): number {
  const [a, b] = [model, query].map((vector) => {
    const largest = Array.from(vector).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return largest === 0 ? undefined : Float64Array.from(vector, (value) => value / largest);
  });
  return a && b ? plainCosine(a, b) : 1;
}
