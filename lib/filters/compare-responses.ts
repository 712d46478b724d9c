import { checkResponses, type Plane, type Responses } from '../core';

/** Difference between two sets of responses. */
export interface ResponseDifference {
  /** Largest absolute difference. */
  readonly largest: number;
  /** Largest absolute difference relative to the largest absolute response of the first set; 0 where both are zero. */
  readonly relative: number;
  /** Largest absolute difference over all filters at each pixel. */
  readonly perPixel: Plane;
}

/**
 * Compares two sets of responses of the same shape.
 * @throws RangeError when the shapes differ
 */
export function compareResponses(a: Responses, b: Responses): ResponseDifference {
  const call = 'compareResponses';
  checkResponses(call, a, 'a');
  checkResponses(call, b, 'b');
  const { count, width, height } = a;
  if (b.count !== count || b.width !== width || b.height !== height)
    throw new RangeError(
      `${call}: b must have the shape of a, ${count}×${height}×${width}, got ${b.count}×${b.height}×${b.width}`,
    );
  const pixels = width * height;
  const perPixel = new Float32Array(pixels);
  let largest = 0;
  let strongest = 0;
  for (let i = 0; i < a.data.length; i++) {
    const value = a.data[i] as number;
    const difference = Math.abs(value - (b.data[i] as number));
    if (difference > (perPixel[i % pixels] as number)) perPixel[i % pixels] = difference;
    largest = Math.max(largest, difference);
    strongest = Math.max(strongest, Math.abs(value));
  }
  const relative = strongest === 0 ? 0 : largest / strongest;
  return { largest, relative, perPixel: { width, height, data: perPixel } };
}
