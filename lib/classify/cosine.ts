import { checkSameLength } from './check-same-length';

/**
 * Measures the cosine distance, 1 − a·b/(‖a‖‖b‖): 0 for the same direction, 1 for a right angle and where a vector is 0.
 * @throws RangeError when the vectors have different lengths
 */
export function cosine(model: ArrayLike<number>, query: ArrayLike<number>): number {
  checkSameLength('cosine', model, query);
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
