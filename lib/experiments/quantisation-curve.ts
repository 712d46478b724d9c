import { checkResponses, checkList, checkOptions, type Responses } from '../core';
import { learnTextons, quantisationError } from '../textons';

/** Options of {@link quantisationCurve}. */
export interface QuantisationCurveOptions {
  /** Numbers of textons to try. */
  readonly counts: readonly number[];
  /** Responses of another image, on which the textons are measured too. */
  readonly other: Responses;
  /** @defaultValue 0 */
  readonly seed?: number;
}

/** One point of the two curves. */
export type QuantisationCurveRow = {
  readonly K: number;
  readonly 'measured on': 'the same image' | 'another image';
  /** See `quantisationError`. */
  readonly error: number;
};

/**
 * Measures the quantisation error against the number of textons, on the image they are learnt from and on another.
 * @param responses C×H×W
 * @returns two rows for each count, the same image first
 */
export async function quantisationCurve(
  responses: Responses,
  options: QuantisationCurveOptions,
): Promise<QuantisationCurveRow[]> {
  const call = 'quantisationCurve';
  checkResponses(call, responses);
  checkOptions(call, options, ['counts', 'other', 'seed']);
  checkList(call, 'counts', options.counts, 'a list of numbers of textons');
  const { counts, other, seed = 0 } = options;
  const rows: QuantisationCurveRow[] = [];
  for (const K of counts) {
    const textons = await learnTextons(responses, { count: K, seed });
    rows.push({ K, 'measured on': 'the same image', error: quantisationError(responses, textons) });
    rows.push({ K, 'measured on': 'another image', error: quantisationError(other, textons) });
  }
  return rows;
}
