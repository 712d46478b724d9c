import { integerOption, readOptions, required, type Plane } from '../core';
import { centralCrop } from './central-crop';
import { readGrey } from './read-plane';
import { reduce } from './reduce';

/** Options of `readPhotograph`. */
export interface ReadPhotographOptions {
  /** Side of the square to cut from the middle (px). */
  readonly square: number;
  /** A longer photograph is first reduced to this length of its longer side (px). @defaultValue 640 */
  readonly longest?: number;
}

const rules = {
  square: required(integerOption({ min: 1 })),
  longest: integerOption({ min: 1, default: 640 }),
};

/**
 * Reads the middle of a photograph of a material, in grey like `readPlane`. A large photograph is reduced first: filters see
 * structures of up to some 50 pixels, and in twelve million pixels a thread or a grain is wider. Its shorter side is not
 * reduced below that of the square.
 * @param file path of the image
 * @throws RangeError when the photograph is smaller than the square
 * @example
 * ```ts
 * import { readPhotograph } from 'texton-lab';
 *
 * const { width, height } = await readPhotograph('bark.png', { square: 32, longest: 64 });
 * console.log(width, height); // → 32 32
 * ```
 */
export async function readPhotograph(file: string, options: ReadPhotographOptions): Promise<Plane> {
  const call = 'readPhotograph';
  const { square, longest } = readOptions(call, options, rules);
  const plane = await readGrey(call, file);
  const sides = [plane.width, plane.height];
  const shorter = Math.min(...sides);
  if (shorter < square)
    throw new RangeError(
      `${call}: '${file}' must have at least ${square} × ${square} pixels, got ${sides.join(' × ')}; choose a larger photograph or a smaller square`,
    );
  const share = Math.min(1, Math.max(longest / Math.max(...sides), square / shorter));
  const [width, height] = sides.map((side) => Math.round(side * share)) as [number, number];
  return centralCrop(share < 1 ? reduce(plane, { width, height }) : plane, { width: square });
}
