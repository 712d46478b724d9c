import { loadCuret, type CuretOptions } from './curet';
import type { Dataset } from './dataset';

/** Options of `renderedTextures`: those of `curet` without `source`, and with other defaults. */
export interface RenderedTexturesOptions extends Omit<CuretOptions, 'source'> {
  /** The first so many classes, or a list of class numbers in [1, 61]. @defaultValue 10 */
  readonly classes?: number | readonly number[];
  /** The number of one image of each class, several numbers, or 'all'. @defaultValue 'all': 92 images a class */
  readonly images?: number | readonly number[] | 'all';
  /** Random crops of each image, or 'whole', or 'centre'. @defaultValue 'whole': 200 × 200 pixels */
  readonly crops?: number | 'whole' | 'centre';
}

/**
 * Loads the textures that this library renders, classes × 92 whole images of 200 × 200 pixels under varied light and
 * view; those not yet made are made now, and `onProgress` counts them. They are no photographs.
 * @throws RangeError when an image is smaller than a crop; Error when the folder cannot be written
 * @example
 * ```ts
 * import { renderedTextures } from 'texton-lab';
 *
 * const set = await renderedTextures({ classes: 1 });
 * const plane = await set.get(0);
 * console.log(set.length, plane.width, plane.height); // → 92 200 200
 * ```
 */
export async function renderedTextures(options: RenderedTexturesOptions = {}): Promise<Dataset> {
  if ('source' in options)
    throw new TypeError("renderedTextures: unknown option 'source'; its images are always rendered");
  const { crops = 'whole', images = 'all' } = options;
  return loadCuret('renderedTextures', { ...options, crops, images, source: 'rendered' });
}
