import { checkList, checkOptions, type Plane } from '../core';
import { checkEncoded } from './check-encoded';
import {
  reconstructFromTextonMap,
  type ReconstructFromTextonMapOptions,
} from './reconstruct-from-texton-map';
import type { EncodedImage } from './encode-images';

/** Options of {@link reconstructFromTextonMaps}. */
export interface ReconstructFromTextonMapsOptions extends Omit<ReconstructFromTextonMapOptions, 'original'> {
  /** The images themselves, in the same order. */
  readonly originals: readonly Plane[];
}

/**
 * Draws several images from their texton maps, as `reconstructFromTextonMap` does one.
 * @param encoded of `encodeImages`
 * @throws RangeError when there is not one original for each map, and where `reconstructFromTextonMap` does
 */
export function reconstructFromTextonMaps(
  encoded: readonly EncodedImage[],
  options: ReconstructFromTextonMapsOptions,
): Plane[] {
  const call = 'reconstructFromTextonMaps';
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
    return reconstructFromTextonMap(map, textons, { ...common, original });
  });
}
