import type { Window } from '../compute';
import type { Plane } from '../core';
import { filterWindow } from './filter-window';
import type { Border } from './border';
import { padByReflection } from './pad-by-reflection';

/** A few images of the same size, prepared for one call of the convolution. */
export interface FilteringRun {
  /** Their indices. */
  readonly items: readonly number[];
  /** The images, padded if the border is reflected. */
  readonly images: readonly Plane[];
  /** The window of the result within the full convolution. */
  readonly window: Window;
}

/** Images filtered in one call share the cores; together they have at most this many pixels, unless it is a single one. */
const MAX_IMAGES = 128;
const MAX_PIXELS = 2 ** 21;

/**
 * Groups consecutive images of the same size into short runs; only the current run is padded.
 * @param size side of the kernels (px)
 * @throws RangeError when an image is smaller than the kernels with border 'valid'
 */
export function* filteringRuns(
  call: string,
  planes: readonly Plane[],
  { size, border }: { readonly size: number; readonly border: Border },
): Generator<FilteringRun> {
  const bySize = new Map<string, number[]>();
  planes.forEach(({ width, height }, i) => {
    const key = `${width}×${height}`;
    const items = bySize.get(key);
    if (items) items.push(i);
    else bySize.set(key, [i]);
  });
  for (const all of bySize.values()) {
    const first = planes[all[0] as number] as Plane;
    const window = filterWindow(call, first, size, border);
    const most = Math.max(1, Math.min(MAX_IMAGES, Math.floor(MAX_PIXELS / first.data.length)));
    for (let at = 0; at < all.length; at += most) {
      const items = all.slice(at, at + most);
      const images = items.map((i) => planes[i] as Plane);
      const padded = border === 'reflect' ? images.map((p) => padByReflection(p, (size - 1) / 2)) : images;
      yield { items, images: padded, window };
    }
  }
}
