import { checkResponses, type Responses } from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import { responseStatistics } from '../features';

/** The share of the variance of the responses that comes from one kind of filter. */
export type VarianceShare = {
  readonly bank: string;
  readonly kind: string;
  /** In percent. */
  readonly varianceShare: number;
};

/**
 * Computes the share of the responses' variance over an image that comes from each kind of filter: its weight in squared
 * distances.
 * @param responses of the bank, C×H×W
 * @returns a row for each kind, in the bank's order
 * @throws RangeError when bank and responses do not match, or all pixels have the same responses
 */
export function varianceShares(responses: Responses, bank: FilterBank): VarianceShare[] {
  const call = 'varianceShares';
  checkFilterBank(call, bank);
  checkResponses(call, responses);
  if (responses.count !== bank.filters.length)
    throw new RangeError(
      `${call}: responses must have the bank's ${bank.filters.length} planes, got ${responses.count}`,
    );
  const statistics = responseStatistics(responses);
  const sums = new Map<string, number>();
  bank.filters.forEach(({ kind }, k) =>
    sums.set(kind, (sums.get(kind) ?? 0) + (statistics[2 * k + 1] as number)),
  );
  const total = [...sums.values()].reduce((a, b) => a + b, 0);
  if (total === 0)
    throw new RangeError(`${call}: responses must not be constant, got the same at every pixel`);
  return [...sums].map(([kind, sum]) => ({ bank: bank.name, kind, varianceShare: (100 * sum) / total }));
}
