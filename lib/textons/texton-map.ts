import { nearestCentres } from '../compute';
import {
  checkFinite,
  checkInteger,
  checkOptions,
  checkResponses,
  type LongCall,
  type Matrix,
  type Responses,
} from '../core';
import { checkTextons } from './check-textons';
import { responseVectors } from './response-vectors';

/** The nearest texton at every pixel: `data[y * width + x]` is a texton's row. */
export interface TextonMap {
  readonly width: number;
  readonly height: number;
  readonly data: Int32Array;
}

/** Rows of pixels assigned at a time: between them a call can be cancelled and reports how far it is. */
const ROWS = 64;

/**
 * Finds the nearest texton (Euclidean distance; of equal ones the first) at every pixel.
 * @param responses C×H×W
 * @param textons K×C, learnt with the same bank
 * @throws RangeError when textons and responses come from different banks or a response is not finite
 */
export async function textonMap(
  responses: Responses,
  textons: Matrix,
  options: LongCall = {},
): Promise<TextonMap> {
  const call = 'textonMap';
  checkOptions(call, options, ['signal', 'onProgress', 'workers']);
  if (options.workers !== undefined) checkInteger(call, 'workers', options.workers, 1);
  checkResponses(call, responses);
  checkTextons(call, textons, responses.count);
  checkFinite(call, 'responses', responses.data);
  const { width, height, count } = responses;
  const vectors = responseVectors(responses).data;
  const data = new Int32Array(width * height);
  for (let y = 0; y < height; y += ROWS) {
    options.signal?.throwIfAborted();
    const end = Math.min(height, y + ROWS);
    const band = vectors.subarray(y * width * count, end * width * count);
    data.set(nearestCentres(band, textons.data, count).assignments, y * width);
    options.onProgress?.(end, height);
    if (options.signal) await new Promise((resolve) => setImmediate(resolve));
  }
  return { width, height, data };
}
