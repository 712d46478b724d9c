import type { Matrix, Plane } from '../core';
import type { TextonMap } from '../textons';
import { compareImages, type ImageComparison } from './compare-images';
import { DECODERS, drawMap, type Decoder, type DrawMapOptions } from './draw-map';

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
 * @param options as for `drawMap`, with the original; the decoders, default all seven
 */
export function compareDecoders(
  map: TextonMap,
  textons: Matrix,
  options: Omit<DrawMapOptions, 'decoder'> & {
    readonly original: Plane;
    readonly decoders?: readonly Decoder[];
  },
): DecodedImage[] {
  const { decoders = DECODERS, ...rest } = options;
  return decoders.map((decoder) => {
    const plane = drawMap(map, textons, { ...rest, decoder });
    return { decoder, plane, quality: compareImages(rest.original, plane) };
  });
}
