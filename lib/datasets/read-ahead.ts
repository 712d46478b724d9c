import type { Plane } from '../core';
import { readItem, type ReadableItems } from './read-item';

/** Items whose size may be known before they are read. */
export interface SizedItems extends ReadableItems {
  /** Returns the number of pixels of an item without origin. */
  readonly pixelsOf?: (item: number) => Promise<number>;
}

/** Largest number of pixels to read ahead, unless it is a single image. */
const MAX_PIXELS = 2 ** 23;
const MAX_IMAGES = 16;
/** Images of unknown size to read ahead: as many as Node decodes at a time, since each may be huge. */
const MAX_UNKNOWN = 4;

interface Waiting {
  readonly plane: Promise<Plane>;
  /** Number of pixels; before the image has been read, the declared or assumed number. */
  pixels: number;
  unknown: boolean;
}

/**
 * Reads items of a data set in the given order, several ahead, so that decoding and computing overlap.
 *
 * At most 16 images are read ahead, fewer if they are large or their size is unknown: it is then assumed to be that of the
 * last image. Stopping the iteration leaves no error unhandled.
 * @param dataset anything that can read an item
 * @param items item numbers
 * @throws Error when an item cannot be read or is not an image, at its turn; the signal's reason when cancelled
 */
export async function* readAhead(
  dataset: SizedItems,
  items: Iterable<number>,
  options: { readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Plane> {
  const wanted = [...items];
  const waiting: Waiting[] = [];
  // The size of the images is unknown before the first has been read.
  let last = Infinity;
  let next = 0;
  let sized = -1;
  let pixels: number | undefined;
  for (;;) {
    options.signal?.throwIfAborted();
    for (; next < wanted.length && waiting.length < MAX_IMAGES; next++) {
      const item = wanted[next] as number;
      if (sized !== next) pixels = await pixelsOf(dataset, item);
      sized = next;
      const held = waiting.reduce((sum, image) => sum + image.pixels, 0);
      const unknown = waiting.filter((image) => image.unknown).length;
      const fits = held + (pixels ?? last) <= MAX_PIXELS;
      if (waiting.length > 0 && !(fits && (pixels !== undefined || unknown < MAX_UNKNOWN))) break;
      waiting.push(begin(dataset, item, pixels, last));
    }
    const first = waiting.shift();
    if (first === undefined) return;
    const plane = await first.plane;
    last = plane.width * plane.height;
    yield plane;
  }
}

async function pixelsOf({ origins, pixelsOf: tell }: SizedItems, item: number): Promise<number | undefined> {
  const origin = origins?.[item];
  // A data set made elsewhere may be invalid: reading the item reports the error.
  return origin ? origin.width * origin.height : tell?.(item);
}

function begin(dataset: SizedItems, item: number, pixels: number | undefined, last: number): Waiting {
  const plane = readItem(dataset, item);
  const image: Waiting = { plane, pixels: pixels ?? last, unknown: pixels === undefined };
  plane.then(
    ({ width, height }) => Object.assign(image, { pixels: width * height, unknown: false }),
    () => undefined,
  );
  return image;
}
