import {
  checkFinite,
  checkResponses,
  readOptions,
  runOptions,
  type RunOptions,
  type Matrix,
  type Responses,
} from '../core';
import { checkTextons } from './check-textons';
import { labelPixels } from './label-pixels';
import type { TextonMap } from './texton-map-shape';

/**
 * Finds the nearest texton (Euclidean distance; the first on a tie) at every pixel.
 * @param responses C×H×W
 * @param textons K×C, learnt with the same bank
 * @throws RangeError when textons and responses come from different banks or a response is not finite
 * @example
 * ```ts
 * import { textonMap } from 'texton-lab';
 *
 * // One filter at three pixels, and two textons.
 * const responses = { count: 1, width: 3, height: 1, data: Float32Array.of(0.1, 0.9, 0.2) };
 * const textons = { rows: 2, cols: 1, data: Float64Array.of(0, 1) };
 * const map = await textonMap(responses, textons);
 * console.log(map.data); // → Int32Array(3) [ 0, 1, 0 ]
 * ```
 */
export async function textonMap(
  responses: Responses,
  textons: Matrix,
  options: RunOptions = {},
): Promise<TextonMap> {
  const call = 'textonMap';
  const run = readOptions(call, options, runOptions);
  checkResponses(call, responses);
  checkTextons(call, textons, responses.count);
  checkFinite(call, 'responses', responses.data);
  return labelPixels(responses, textons, run);
}
