import { checkFinite, checkObject } from '../core';

/**
 * Checks that two vectors have the same number of values, all finite.
 * @param kind `'histograms'` must not have negative values either
 * @throws TypeError for anything that is not a list; RangeError naming the wrong value
 */
export function checkPair(
  call: string,
  model: ArrayLike<number>,
  query: ArrayLike<number>,
  kind: 'histograms' | 'vectors',
): void {
  checkObject(call, 'model', model, 'an array of numbers');
  checkObject(call, 'query', query, 'an array of numbers');
  if (model.length !== query.length || !(model.length > 0))
    throw new RangeError(
      `${call}: model and query must have the same number of values, at least 1, got ${model.length} and ${query.length}`,
    );
  for (const [name, values] of Object.entries({ model, query })) {
    checkFinite(call, name, values);
    if (kind === 'histograms') checkNotNegative(call, name, values);
  }
}

/**
 * Checks that a histogram has no negative bin.
 * @throws RangeError naming the first
 */
export function checkNotNegative(call: string, name: string, histogram: ArrayLike<number>): void {
  for (let bin = 0; bin < histogram.length; bin++)
    if ((histogram[bin] as number) < 0)
      throw new RangeError(`${call}: ${name} must have no negative bin, got ${histogram[bin]} at bin ${bin}`);
}
