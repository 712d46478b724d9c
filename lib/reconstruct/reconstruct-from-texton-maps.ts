import { listOption, readOptions, required, type Plane } from '../core';
import { checkFilterBank } from '../filters';
import { checkEncoded } from './check-encoded';
import {
  drawingRules,
  reconstructFromTextonMap,
  type ReconstructFromTextonMapOptions,
} from './reconstruct-from-texton-map';
import type { EncodedImage } from './encode-images';

/** Options of {@link reconstructFromTextonMaps}. */
export interface ReconstructFromTextonMapsOptions extends Omit<ReconstructFromTextonMapOptions, 'original'> {
  /** The original images, in the same order. */
  readonly originals: readonly Plane[];
}

const rules = { ...drawingRules, originals: required(listOption<Plane>('a list of Planes')) };

/**
 * Reconstructs several images from their texton maps, each as `reconstructFromTextonMap` does.
 * @param encoded from `encodeImages`
 * @throws RangeError when there is not one original per map, or as `reconstructFromTextonMap`
 */
export function reconstructFromTextonMaps(
  encoded: readonly EncodedImage[],
  options: ReconstructFromTextonMapsOptions,
): Plane[] {
  const call = 'reconstructFromTextonMaps';
  checkEncoded(call, encoded);
  const { originals, ...drawing } = readOptions(call, options, rules);
  checkFilterBank(call, drawing.bank);
  if (originals.length !== encoded.length)
    throw new RangeError(
      `${call}: originals must have one image per map (${encoded.length}), got ${originals.length}`,
    );
  return originals.map((original, i) => {
    const { map, textons } = encoded[i] as EncodedImage;
    return reconstructFromTextonMap(map, textons, { ...drawing, original });
  });
}
