import type { Plane } from '../core';
import type { Dataset } from './dataset';

/** Some images of a data set, one after the other and of one size. */
export interface ImageBatch {
  /** Item number of the first. */
  readonly first: number;
  readonly planes: readonly Plane[];
}

/** Enough images to keep the cores busy, few enough to wait for. */
const MOST_IMAGES = 32;
const MOST_PIXELS = 2 ** 20;

/**
 * Reads the images of a data set in order, in batches of one size; the next batch is read while one is worked on.
 * @param dataset images of any sizes
 */
export async function* imageBatches(dataset: Pick<Dataset, 'length' | 'get'>): AsyncGenerator<ImageBatch> {
  let rest: readonly Plane[] = [];
  let first = 0;
  let next = readSome(dataset, 0);
  for (;;) {
    const planes = rest.length > 0 ? rest : await next.planes;
    const [{ width, height } = { width: 0, height: 0 }] = planes;
    if (planes.length === 0) return;
    if (rest.length === 0) next = readSome(dataset, next.end);
    const other = planes.findIndex((plane) => plane.width !== width || plane.height !== height);
    const many = Math.min(
      other < 0 ? planes.length : other,
      Math.max(1, Math.floor(MOST_PIXELS / (width * height))),
    );
    yield { first, planes: planes.slice(0, many) };
    rest = planes.slice(many);
    first += many;
  }
}

function readSome(
  dataset: Pick<Dataset, 'length' | 'get'>,
  start: number,
): { readonly planes: Promise<Plane[]>; readonly end: number } {
  const end = Math.min(dataset.length, start + MOST_IMAGES);
  const planes = Promise.all(Array.from({ length: end - start }, (_, i) => dataset.get(start + i)));
  // Who stops half-way never waits for these; who waits for them learns what went wrong.
  planes.catch(() => {});
  return { planes, end };
}
