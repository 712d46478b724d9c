import { checkFilterBank } from '../filters';
import { checkOptions, type Matrix, type Plane } from '../core';
import { checkTextons, checkMap, type TextonMap } from '../textons';
import {
  compareImages,
  type ImageComparison,
  DECODERS,
  reconstructFromTextonMap,
  type Decoder,
  type ReconstructFromTextonMapOptions,
} from '../reconstruct';

/** What one decoder makes of a texton map. */
export interface DecodedImage {
  readonly decoder: Decoder;
  readonly plane: Plane;
  readonly quality: ImageComparison;
}

/**
 * Draws one texton map by several decoders and compares each picture with the original.
 * @param map H×W
 * @param textons K×C that the map names
 * @param options as for `reconstructFromTextonMap`, with the original; the decoders, default all seven
 */
export function compareDecoders(
  map: TextonMap,
  textons: Matrix,
  options: Omit<ReconstructFromTextonMapOptions, 'decoder'> & {
    readonly original: Plane;
    readonly decoders?: readonly Decoder[];
  },
): DecodedImage[] {
  const call = 'compareDecoders';
  checkOptions(call, options, ['bank', 'original', 'sigma', 'regularisation', 'decoders']);
  checkTextons(call, textons);
  checkMap(call, map, textons.rows);
  checkFilterBank(call, options.bank);
  const { decoders = DECODERS, ...rest } = options;
  return decoders.map((decoder) => {
    const plane = reconstructFromTextonMap(map, textons, { ...rest, decoder });
    return { decoder, plane, quality: compareImages(rest.original, plane) };
  });
}
