import {
  checkChoice,
  checkInteger,
  checkPlane,
  choiceOption,
  listOption,
  readOptions,
  required,
  seedOption,
  type Plane,
} from '../core';
import { compareDecoders } from './compare-decoders';
import { DECODERS, type Decoder, reconstruct, type ReconstructOptions } from '../reconstruct';
import { decoderRules } from './decoder-rules';

/** Options of {@link reconstructionCurve}. */
export interface ReconstructionCurveOptions extends Pick<
  ReconstructOptions,
  'bank' | 'seed' | 'border' | 'sigma' | 'regularisation'
> {
  /** Numbers of textons to try. */
  readonly counts: readonly number[];
  /** @defaultValue only `'centre + mean'` */
  readonly decoders?: readonly Decoder[];
}

const rules = {
  ...decoderRules,
  seed: seedOption(),
  border: choiceOption(['zero', 'reflect']),
  counts: required(listOption<number>('a list of numbers of textons')),
  decoders: listOption<Decoder, readonly Decoder[]>('a list of decoders', ['centre + mean']),
};

/** One point on the curves. */
export type ReconstructionCurveRow = {
  readonly count: number;
  readonly decoder: Decoder;
  /** See `psnr`. */
  readonly psnr: number;
};

/**
 * Reconstructs an image from different numbers of its own textons, and measures the quality.
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
  const pixels = plane.width * plane.height;
  for (let i = 0; i < counts.length; i++) checkInteger(call, `counts[${i}]`, counts[i], 1, pixels);
  for (let i = 0; i < decoders.length; i++) checkChoice(call, `decoders[${i}]`, decoders[i], DECODERS);
  const { bank, sigma, regularisation } = rest;
  const drawing = { bank, decoders, original: plane, sigma, regularisation };
  const rows: ReconstructionCurveRow[] = [];
  for (const count of counts) {
    const { map, textons } = await reconstruct(plane, { ...rest, count });
    for (const { decoder, quality } of compareDecoders(map, textons, drawing))
      rows.push({ count, decoder, psnr: quality.psnr });
  }
  return rows;
}
