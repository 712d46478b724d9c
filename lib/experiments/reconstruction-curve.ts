import { checkChoice, checkPlane, checkOptions, checkList, type Plane } from '../core';
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

/** One point of the curves. */
export type ReconstructionCurveRow = {
  readonly K: number;
  readonly decoder: Decoder;
  /** See `psnr`. */
  readonly 'PSNR (dB)': number;
};

/**
 * Rebuilds an image from more and more of its own textons, and measures by how much it gains.
 * @param plane the image
 * @returns a row for each decoder and count
 */
export async function reconstructionCurve(
  plane: Plane,
  options: ReconstructionCurveOptions,
): Promise<ReconstructionCurveRow[]> {
  const call = 'reconstructionCurve';
  checkOptions(call, options, ['bank', 'seed', 'border', 'counts', 'decoders', 'sigma', 'regularisation']);
  checkPlane(call, plane);
  checkList(call, 'counts', options.counts, 'a list of numbers of textons');
  checkList(call, 'decoders', options.decoders, 'a list of decoders');
  for (let i = 0; i < options.decoders.length; i++)
    checkChoice(call, `decoders[${i}]`, options.decoders[i], DECODERS);
  const { counts, decoders, ...rest } = options;
  const { bank, sigma, regularisation } = rest;
  const drawing = {
    bank,
    decoders,
    original: plane,
    ...(sigma !== undefined && { sigma }),
    ...(regularisation !== undefined && { regularisation }),
  };
  const rows: ReconstructionCurveRow[] = [];
  for (const K of counts) {
    const { map, textons } = await reconstruct(plane, { ...rest, count: K });
    for (const { decoder, quality } of compareDecoders(map, textons, drawing))
      rows.push({ K, decoder, 'PSNR (dB)': quality['PSNR (dB)'] });
  }
  return rows;
}
