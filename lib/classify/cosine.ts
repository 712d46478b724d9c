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
  const norms = Math.sqrt(first) * Math.sqrt(second);
  return norms === 0 ? 1 : 1 - product / norms;
}
