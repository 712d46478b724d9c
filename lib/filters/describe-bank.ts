import { checkFilterBank } from './check-filter-bank';
import type { FilterBank } from './filter-bank';

/** Description of a filter, as a row of a table. */
export type FilterDescription = {
  readonly filter: number;
  readonly kind: string;
  /** Scale (px). */
  readonly sigma: number;
  /** Orientation (degrees); a dash for a filter that has none. */
  readonly degrees: number | '–';
  /** Sum of the weights: 0 for a filter that does not respond to brightness. */
  readonly sum: number;
  /** Sum of the weights' absolute values: 1 when normalised. */
  readonly absoluteSum: number;
};

const ISOTROPIC: ReadonlySet<string> = new Set(['gaussian', 'log', 'schmid']);

/** Describes the filters of a bank as rows of a table. Sums below 1e-12 are rounding errors and shown as 0. */
export function describeBank(bank: FilterBank): FilterDescription[] {
  checkFilterBank('describeBank', bank);
  return bank.filters.map(({ kernel, kind, sigma, orientation }, filter) => {
    const sum = kernel.reduce((total, v) => total + v, 0);
    return {
      filter,
      kind,
      sigma,
      degrees: ISOTROPIC.has(kind) ? '–' : Math.round((orientation * 180) / Math.PI),
      sum: Math.abs(sum) < 1e-12 ? 0 : sum,
      absoluteSum: kernel.reduce((total, v) => total + Math.abs(v), 0),
    };
  });
}
