import type { FilterBank, Plane } from 'texton-lab';
import { noise } from './plain-convolution';

/** A bank of a few filters without any symmetry, so that a turned or mirrored kernel shows. */
export function smallBank(count: number = 3, size: number = 5): FilterBank {
  const filters = Array.from({ length: count }, (_, k) => ({
    kernel: noise([size, size, 1, 1], 20 + k).data,
    kind: 'edge' as const,
    sigma: 1 + k,
    orientation: k / 10,
  }));
  return { name: 'small', size, filters };
}

/** An image without pattern. */
export function noisePlane(width: number, height: number, seed: number): Plane {
  return { width, height, data: Float32Array.from(noise([1, height, width, 1], seed).data) };
}
