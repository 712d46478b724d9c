import type { Plane } from '../core';
import type { Dataset } from './dataset';
import { readAhead, type SizedItems } from './read-ahead';

/** Largest batch (pixels), unless it is a single image. */
const MAX_PIXELS = 2 ** 22;
const MAX_IMAGES = 16;

/**
 * Reads the images of a data set in order, in batches large enough to keep all cores busy and small enough for the memory.
 * The next batch is read while one is used.
 * @param images a data set, or anything else that reads image i
 * @throws Error when an image cannot be read, at its turn; the signal's reason when cancelled
 */
export async function* imageBatches(
  images: Pick<Dataset, 'length'> & SizedItems,
  options: { readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<readonly Plane[]> {
  let batch: Plane[] = [];
  let pixels = 0;
  const items = Array.from({ length: images.length }, (_, i) => i);
  for await (const plane of readAhead(images, items, options)) {
    if (batch.length > 0 && (batch.length === MAX_IMAGES || pixels + plane.data.length > MAX_PIXELS)) {
      yield batch;
      batch = [];
      pixels = 0;
    }
    batch.push(plane);
    pixels += plane.data.length;
  }
  if (batch.length > 0) yield batch;
}
