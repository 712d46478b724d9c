import { readOptions, required } from '../core';
import { checkMap, type TextonMap } from '../textons';
import { checkPatches } from './check-patches';
import { sigmaOption } from './decoder-options';
import type { TextonPatches } from './texton-patches';

const rules = { sigma: required(sigmaOption) };

/**
 * Averages overlapping patches: the patch of every pixel, rotated by 180°, is centred on it with Gaussian weights
 * exp(−d²/2σ²) at distance d.
 * @param map H×W
 * @param patches one per texton of the map
 * @param options standard deviation σ of the weights (px), at least 0.1; Infinity weights the whole patch evenly
 * @returns H×W grey values
 * @throws RangeError when the map contains a texton without a patch, or σ is below 0.1
 */
export function overlapPatches(
  map: TextonMap,
  patches: TextonPatches,
  options: { readonly sigma: number },
): Float64Array {
  const call = 'overlapPatches';
  checkPatches(call, patches);
  const { sigma } = readOptions(call, options, rules);
  checkMap(call, map, patches.count);
  const { width, height } = map;
  const { size } = patches;
  const half = (size - 1) / 2;
  // Beyond 6σ a weight is below 2e-8 of the central one.
  const radius = Math.min(half, Math.ceil(6 * sigma));
  const sums = new Float64Array(width * height);
  const weights = new Float64Array(width * height);
  for (let dy = -radius; dy <= radius; dy++)
    for (let dx = -radius; dx <= radius; dx++) {
      const weight = Math.exp(-(dx * dx + dy * dy) / (2 * sigma ** 2));
      // Offset (dx, dy) from a pixel is offset (−dx, −dy) from the centre of its patch.
      const at = (half - dy) * size + half - dx;
      const greys = Float64Array.from(
        { length: patches.count },
        (_, k) => weight * (patches.data[k * size * size + at] as number),
      );
      for (let y = Math.max(0, dy); y < Math.min(height, height + dy); y++)
        for (let x = Math.max(0, dx); x < Math.min(width, width + dx); x++) {
          const from = map.data[(y - dy) * width + x - dx] as number;
          const to = y * width + x;
          sums[to] = (sums[to] as number) + (greys[from] as number);
          weights[to] = (weights[to] as number) + weight;
        }
    }
  return sums.map((sum, i) => sum / (weights[i] as number));
}
