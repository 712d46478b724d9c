import { checkResponses, type Responses } from '../core';
import type { Vectors } from './check-vector-list';

/**
 * Reads responses pixel by pixel: the C responses at one pixel become one vector.
 * @param responses C×H×W
 * @returns H·W vectors of C values, row by row from the top left
 */
export function responseVectors(responses: Responses): Vectors {
  checkResponses('responseVectors', responses);
  const { count: dimensions, data } = responses;
  const count = responses.width * responses.height;
  const vectors = new Float32Array(count * dimensions);
  // Pixels in short runs, so that what is written stays in cache while every plane is read once.
  const run = 256;
  for (let start = 0; start < count; start += run)
    for (let k = 0; k < dimensions; k++)
      for (let i = start; i < Math.min(count, start + run); i++)
        vectors[i * dimensions + k] = data[k * count + i] as number;
  return { count, dimensions, data: vectors };
}
