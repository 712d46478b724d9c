import type { Plane } from '../core';
import { readItem, type ReadableItems } from './read-item';

/** Items of which it may be known how large they are before they are read. */
export interface SizedItems extends ReadableItems {
  /** Returns how many pixels an item without origin has. */
  readonly pixelsOf?: (item: number) => Promise<number>;
}

/** Images that are read before they are asked for hold at most this many pixels together, or are a single one. */
const MAX_PIXELS = 2 ** 23;
const MAX_IMAGES = 16;
/** Of images of unknown size no more are begun than Node decodes at a time: each may be a huge one. */
const MAX_UNKNOWN = 4;

interface Waiting {
  readonly plane: Promise<Plane>;
  /** As many as it has; before it has been read, as many as it is said or taken to have. */
  pixels: number;
  unknown: boolean;
}

/**
 * Reads items of a data set in the order given, the next few while the last one is used, so that decoding and computing
 * overlap.
 *
 * At most 16 images wait, fewer where they are large or of unknown size: one that is unknown is taken to be as large as
 * the last one. Giving up the iteration leaves no error unhandled.
 * @param dataset whatever can read an item
 * @param items item numbers
 * @throws Error when an item cannot be read or is not an image, at its turn; what the signal says when it is cancelled
 */
export async function* readAhead(
  dataset: SizedItems,
  items: Iterable<number>,
  options: { readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Plane> {
  const wanted = [...items];
  const waiting: Waiting[] = [];
  // Nothing is known about the images' size before the first has been read.
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
  // Somebody else may have made the data set: reading the item says what is wrong with it.
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
