import {
  checkInteger,
  checkResponses,
  listOption,
  readOptions,
  required,
  seedOption,
  uncheckedOption,
  type Responses,
} from '../core';
import { learnTextons, quantisationError } from '../textons';

/** Options of {@link quantisationCurve}. */
export interface QuantisationCurveOptions {
  /** Numbers of textons to try. */
  readonly counts: readonly number[];
  /** Responses of another image, on which the same textons are measured. */
  readonly other: Responses;
  /** @defaultValue 0 */
  readonly seed?: number;
}

const rules = {
  counts: required(listOption<number>('a list of numbers of textons')),
  other: required(uncheckedOption<Responses>()),
  seed: seedOption(),
};

/** One point on the two curves. */
export type QuantisationCurveRow = {
  readonly count: number;
  /** Whether the error is measured on the image from which the textons were learnt. */
  readonly measuredOn: 'the same image' | 'another image';
  /** See `quantisationError`. */
  readonly error: number;
};

/**
 * Measures the quantisation error against the number of textons, on the image from which they are learnt and on another.
 * @param responses C×H×W
 * @returns two rows for each count, that of the same image first
 */
export async function quantisationCurve(
  responses: Responses,
  options: QuantisationCurveOptions,
): Promise<QuantisationCurveRow[]> {
  const call = 'quantisationCurve';
  checkResponses(call, responses);
  const { counts, other, seed } = readOptions(call, options, rules);
  checkResponses(call, other, 'other');
  const pixels = responses.width * responses.height;
  for (let i = 0; i < counts.length; i++) checkInteger(call, `counts[${i}]`, counts[i], 1, pixels);
  const rows: QuantisationCurveRow[] = [];
  for (const count of counts) {
    const textons = await learnTextons(responses, { count, seed });
    rows.push({ count, measuredOn: 'the same image', error: quantisationError(responses, textons) });
    rows.push({ count, measuredOn: 'another image', error: quantisationError(other, textons) });
  }
  return rows;
}
