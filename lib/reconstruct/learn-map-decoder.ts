import { integerOption, numberOption, readOptions, required, type Plane } from '../core';
import { checkMap, type TextonMap } from '../textons';
import { checkImageOfMap } from './check-image-of-map';
import { multiplyOneHotTransposed, multiplyOneHot } from './one-hot-products';

/** Options of {@link learnMapDecoder}. */
export interface MapDecoderOptions {
  /** Number of textons, K. */
  readonly count: number;
  /** Radius of the square neighbourhood of a pixel (px): 4 is 9×9. @defaultValue 4 */
  readonly radius?: number;
  /** Ridge penalty, relative to the number of pixels. @defaultValue 1e-4 */
  readonly ridge?: number;
}

const rules = {
  count: required(integerOption({ min: 1 })),
  radius: integerOption({ min: 0, default: 4 }),
  ridge: numberOption({ min: Number.MIN_VALUE, default: 1e-4 }),
};

/** Grey level that a texton contributes at an offset: `weights[((dy + radius) * (2·radius + 1) + dx + radius) * count + texton]`. */
export interface MapDecoder {
  readonly count: number;
  readonly radius: number;
  /** Intercept, the mean grey level. */
  readonly mean: number;
  readonly weights: Float64Array;
}

/** Half a dozen arrays of this length fit into memory. */
const MAX_UNKNOWNS = 2 ** 26;

/**
 * Learns a linear decoder from a texton map to its image by ridge regression: every pixel is the sum of one weight per
 * texton in its neighbourhood (a convolution of the one-hot map).
 *
 * Solved by conjugate gradients to a relative residual of 1e-5, without storing the normal matrix of K·81 unknowns.
 * @param map H×W
 * @param plane the image, H×W
 * @throws RangeError when sizes differ, the map contains a texton index outside [0, K − 1], or a pixel is not finite
 */
export function learnMapDecoder(map: TextonMap, plane: Plane, options: MapDecoderOptions): MapDecoder {
  const call = 'learnMapDecoder';
  const { count, radius, ridge: relative } = readOptions(call, options, rules);
  checkMap(call, map, count);
  const pixels = map.data.length;
  const ridge = pixels * relative;
  checkImageOfMap(call, 'plane', plane, map);
  const mean = plane.data.reduce((sum, v) => sum + v, 0) / pixels;
  const target = Float64Array.from(plane.data, (v) => v - mean);
  const around = { radius, count };
  const unknowns = (2 * radius + 1) ** 2 * count;
  if (unknowns > MAX_UNKNOWNS)
    throw new RangeError(
      `${call}: (2·radius + 1)² × count must be at most ${MAX_UNKNOWNS} weights, got ${unknowns}; use a smaller radius`,
    );
  const weights = new Float64Array(unknowns);
  const residual = multiplyOneHotTransposed(map, target, around);
  // Jacobi preconditioner: how often each texton occurs at each offset.
  const scale = multiplyOneHotTransposed(map, new Float64Array(pixels).fill(1), around).map(
    (n) => 1 / (n + ridge),
  );
  const direction = residual.map((r, i) => r * (scale[i] as number));
  const z = direction.slice();
  // Hundreds of steps with new arrays in each would fill the memory sooner than it is collected.
  const image = new Float64Array(pixels);
  const bent = new Float64Array(unknowns);
  let size = product(residual, z);
  const enough = size * 1e-10;
  for (let step = 0; step < 500 && size > enough; step++) {
    multiplyOneHotTransposed(map, multiplyOneHot(map, direction, around, image), around, bent);
    for (let i = 0; i < unknowns; i++) bent[i] = (bent[i] as number) + ridge * (direction[i] as number);
    const length = size / product(direction, bent);
    for (let i = 0; i < unknowns; i++) {
      weights[i] = (weights[i] as number) + length * (direction[i] as number);
      residual[i] = (residual[i] as number) - length * (bent[i] as number);
      z[i] = (residual[i] as number) * (scale[i] as number);
    }
    const next = product(residual, z);
    const turn = next / size;
    for (let i = 0; i < unknowns; i++) direction[i] = (z[i] as number) + turn * (direction[i] as number);
    size = next;
  }
  return { count, radius, mean, weights };
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
