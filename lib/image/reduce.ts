import type { Plane } from '../core';
import type { ImageSize } from './read-image-size';

/** Reduces a valid plane to a smaller size: each new pixel is the mean of the area that it covers. */
export function reduce(plane: Plane, { width, height }: ImageSize): Plane {
  const { data } = plane;
  const narrow = new Float64Array(width * plane.height);
  const [across, down] = [shares(plane.width, width), shares(plane.height, height)];
  for (let y = 0; y < plane.height; y++)
    for (const { from, to, share } of across)
      narrow[y * width + to] =
        (narrow[y * width + to] as number) + share * (data[y * plane.width + from] as number);
  const sums = new Float64Array(width * height);
  for (const { from, to, share } of down)
    for (let x = 0; x < width; x++)
      sums[to * width + x] = (sums[to * width + x] as number) + share * (narrow[from * width + x] as number);
  return { width, height, data: Float32Array.from(sums) };
}

/** A pixel, a new pixel that covers some of it, and its share of the new one. */
interface Share {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

function shares(before: number, after: number): readonly Share[] {
  const step = before / after;
  return Array.from({ length: after }, (_, to) => to).flatMap((to) => {
    const [start, end] = [to * step, Math.min(before, (to + 1) * step)];
    const first = Math.floor(start);
    return Array.from({ length: Math.ceil(end) - first }, (_, n): Share => {
      const from = first + n;
      return { from, to, share: (Math.min(end, from + 1) - Math.max(start, from)) / step };
    });
  });
}
