/**
 * Checks that two histograms have as many bins as each other.
 * @throws RangeError when they have not
 */
export function checkSameLength(call: string, model: ArrayLike<number>, query: ArrayLike<number>): void {
  if (model.length !== query.length || model.length === 0)
    throw new RangeError(
      `${call}: model and query must have the same number of values, at least one, got ${model.length} and ${query.length}`,
    );
}
