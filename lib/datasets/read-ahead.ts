import type { Plane } from '../core';
import type { Dataset } from './dataset';

/** Images that are read before they are asked for hold at most this many pixels together, or are a single one. */
const MOST_PIXELS = 2 ** 23;
const MOST_IMAGES = 16;

/**
 * Reads items of a data set in the order given, the next few while the last one is used, so that decoding and computing
 * overlap.
 *
 * At most 16 images wait, fewer where they are large. Giving up the iteration leaves no error unhandled.
 * @param dataset whatever can read an item
 * @param items item numbers
 * @throws Error when an item cannot be read, at its turn; what the signal says when it is cancelled
 */
export async function* readAhead(
  dataset: Pick<Dataset, 'get'>,
  items: Iterable<number>,
  options: { readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Plane> {
  const wanted = items[Symbol.iterator]();
  const waiting: Promise<Plane>[] = [];
  // Nothing is known about the images' size before the first has been read.
  let room = 1;
  for (;;) {
    options.signal?.throwIfAborted();
    while (waiting.length < room) {
      const item = wanted.next();
      if (item.done) break;
      const plane = dataset.get(item.value);
      plane.catch(() => undefined);
      waiting.push(plane);
    }
    const first = waiting.shift();
    if (first === undefined) return;
    const plane = await first;
    room = Math.max(1, Math.min(MOST_IMAGES, Math.floor(MOST_PIXELS / (plane.width * plane.height))));
    yield plane;
  }
}
