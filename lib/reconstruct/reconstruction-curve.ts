import { checkPlane, checkOptions, checkList, type Plane } from '../core';
import { compareDecoders } from './compare-decoders';
import type { Decoder } from './draw-map';
import { reconstruct, type ReconstructOptions } from './reconstruct';

/** Options of {@link reconstructionCurve}. */
export interface ReconstructionCurveOptions extends Pick<ReconstructOptions, 'bank' | 'seed' | 'border'> {
  /** Numbers of textons to try. */
  readonly counts: readonly number[];
  readonly decoders: readonly Decoder[];
  /** Deviation of the weights of `'overlap'` (px). @defaultValue 3 */
  readonly sigma?: number;
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
  checkOptions(call, options, ['bank', 'seed', 'border', 'counts', 'decoders', 'sigma']);
  checkPlane(call, plane);
  checkList(call, 'counts', options.counts, 'a list of numbers of textons');
  const { counts, decoders, sigma = 3, ...rest } = options;
  const rows: ReconstructionCurveRow[] = [];
  for (const K of counts) {
    const { map, textons } = await reconstruct(plane, { ...rest, count: K });
    const drawn = compareDecoders(map, textons, { bank: rest.bank, original: plane, decoders, sigma });
    for (const { decoder, quality } of drawn) rows.push({ K, decoder, 'PSNR (dB)': quality['PSNR (dB)'] });
  }
  return rows;
}
