import { checkList, checkOptions, type Plane } from '../core';
import { checkEncoded } from './check-encoded';
import { drawMap, type DrawMapOptions } from './draw-map';
import type { EncodedImage } from './encode-images';

/** Options of {@link drawMaps}. */
export interface DrawMapsOptions extends Omit<DrawMapOptions, 'original'> {
  /** The images themselves, in the same order. */
  readonly originals: readonly Plane[];
}

/**
 * Draws several images from their texton maps, as `drawMap` does one.
 * @param encoded of `encodeImages`
 * @throws RangeError when there is not one original for each map, and where `drawMap` does
 */
export function drawMaps(encoded: readonly EncodedImage[], options: DrawMapsOptions): Plane[] {
  const call = 'drawMaps';
  checkEncoded(call, encoded);
  checkOptions(call, options, ['bank', 'decoder', 'originals', 'sigma', 'regularisation']);
  checkList(call, 'originals', options.originals, 'a list of Planes');
  const { originals, ...common } = options;
  if (originals.length !== encoded.length)
    throw new RangeError(
      `${call}: originals must have one image for each of ${encoded.length} maps, got ${originals.length}`,
    );
  return originals.map((original, i) => {
    const { map, textons } = encoded[i] as EncodedImage;
    return drawMap(map, textons, { ...common, original });
  });
}
