import {
  checkChoice,
  checkInteger,
  checkPlane,
  choiceOption,
  listOption,
  readOptions,
  required,
  seedOption,
  uncheckedOption,
  type Plane,
} from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import { compareDecoders } from './compare-decoders';
import { DECODERS, type Decoder, reconstruct, type ReconstructOptions } from '../reconstruct';

/** Options of {@link reconstructionCurve}. */
export interface ReconstructionCurveOptions extends Pick<
  ReconstructOptions,
  'bank' | 'seed' | 'border' | 'sigma' | 'regularisation'
> {
  /** Numbers of textons to try. */
  readonly counts: readonly number[];
  readonly decoders: readonly Decoder[];
}

const rules = {
  bank: required(uncheckedOption<FilterBank>()),
  seed: seedOption(),
  border: choiceOption(['zero', 'reflect']),
  counts: required(listOption<number>('a list of numbers of textons')),
  decoders: required(listOption<Decoder>('a list of decoders')),
  // These are checked by `reconstruct`.
  sigma: uncheckedOption<number | undefined>(),
  regularisation: uncheckedOption<number | undefined>(),
};

/** One point of the curves. */
export type ReconstructionCurveRow = {
  readonly K: number;
  readonly decoder: Decoder;
  /** See `psnr`. */
  readonly 'PSNR (dB)': number;
};

/**
 * Reconstructs an image from several numbers of its own textons, and measures the quality.
 * @param plane the image
 * @returns a row for each decoder and count
 */
export async function reconstructionCurve(
  plane: Plane,
  options: ReconstructionCurveOptions,
): Promise<ReconstructionCurveRow[]> {
  const call = 'reconstructionCurve';
  const { counts, decoders, ...rest } = readOptions(call, options, rules);
  checkPlane(call, plane);
  checkFilterBank(call, rest.bank);
  for (let i = 0; i < counts.length; i++) checkInteger(call, `counts[${i}]`, counts[i], 1);
  for (let i = 0; i < decoders.length; i++) checkChoice(call, `decoders[${i}]`, decoders[i], DECODERS);
  const { bank, sigma, regularisation } = rest;
  const drawing = { bank, decoders, original: plane, sigma, regularisation };
  const rows: ReconstructionCurveRow[] = [];
  for (const K of counts) {
    const { map, textons } = await reconstruct(plane, { ...rest, count: K });
    for (const { decoder, quality } of compareDecoders(map, textons, drawing))
      rows.push({ K, decoder, 'PSNR (dB)': quality['PSNR (dB)'] });
  }
  return rows;
}
