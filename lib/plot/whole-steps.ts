/**
 * Settings of a linear axis or a legend: where all values are integers, as counts are, no tick lies between two of them.
 * @param values those that the axis shows, and 0 or its ends where it reaches further
 */
export function wholeSteps(values: readonly unknown[]): {
  readonly tickMinStep?: 1;
  readonly values?: readonly number[];
  readonly format?: ',d';
} {
  if (!values.every((value): value is number => Number.isInteger(value))) return {};
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (high - low > 2) return { tickMinStep: 1 };
  // Vega allows one tick more than fits: between 0 and 2 it would be one at every half.
  return { values: Array.from({ length: high - low + 1 }, (_, i) => low + i), format: ',d' };
}
