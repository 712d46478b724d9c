import { loadCuret, type CuretOptions } from './curet';
import type { Dataset } from './dataset';

/** Options of `renderedTextures`: those of `curet` without `source`, with other defaults. */
export interface RenderedTexturesOptions extends Omit<CuretOptions, 'source'> {
  /** Number of classes, the first ones, or a list of class numbers in [1, 61]. @defaultValue 10 */
  readonly classes?: number | readonly number[];
  /** Image number in each class, a list of numbers, or 'all'. @defaultValue 'all': 92 images per class */
  readonly images?: number | readonly number[] | 'all';
  /** Random crops per image, or 'whole', or 'centre'. @defaultValue 'whole': 200 × 200 pixels */
  readonly crops?: number | 'whole' | 'centre';
}

/**
 * Loads textures rendered by this library, 92 images of 200 × 200 pixels per class under varying illumination and viewpoint.
 * Missing images are rendered now, and `onProgress` counts them. They are not photographs.
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
