import { nearestCentres } from '../compute';
import type { RunOptions, Matrix, Responses } from '../core';
import type { TextonMap } from './texton-map-shape';

/**
 * Finds the nearest texton at every pixel, as `textonMap` does, for responses and textons already checked. When an image
 * is labelled with many dictionaries, checking it every time would cost as much as labelling it.
 * @param responses C×H×W, finite
 * @param textons K×C, finite
 */
export async function labelPixels(
  { width, height, count, data }: Responses,
  textons: Matrix,
  options: RunOptions = {},
): Promise<TextonMap> {
  const labels = await nearestCentres(
    { count: width * height, dimensions: count, data, layout: 'planes' },
    textons.data,
    options,
  );
  return { width, height, data: labels };
}
