import type { Plane } from '../core';

/** Shifts the grey levels of a copy to the mean of its original. */
export function withMeanOf(copy: Plane, original: Plane): Plane {
  const mean = ({ data }: Plane): number => data.reduce((sum, v) => sum + v, 0) / data.length;
  const shift = mean(original) - mean(copy);
  return { ...copy, data: copy.data.map((v) => v + shift) };
}
