import { checkResponses, type Responses } from '../core';
import type { Vectors } from './check-vector-list';

/**
 * Rearranges responses into vectors: the C responses at a pixel become one vector.
 * @param responses C×H×W
 * @returns H·W vectors of C values, row by row from the top left
 */
export function responseVectors(responses: Responses): Vectors {
  checkResponses('responseVectors', responses);
  const { count: dimensions, data } = responses;
  const count = responses.width * responses.height;
  const vectors = new Float32Array(count * dimensions);
  // In short runs of pixels, so that the output stays in cache while every plane is read.
  const run = 256;
  for (let start = 0; start < count; start += run)
    for (let k = 0; k < dimensions; k++)
      for (let i = start; i < Math.min(count, start + run); i++)
        vectors[i * dimensions + k] = data[k * count + i] as number;
  return { count, dimensions, data: vectors };
}
