import { nextFastLength } from '../fast-length';

/** How one axis of a convolution is divided into tiles, and where each tile reads and writes. */
export interface AxisPlan {
  /** Length of the transform. */
  readonly length: number;
  readonly tiles: number;
  /** Samples of the result per tile; the last tile may have fewer. */
  readonly tile: number;
  /** Image coordinate of the first sample that tile 0 reads; tile i reads from `origin + i·tile` on. */
  readonly origin: number;
  /** Position of a tile's first result within its transform. */
  readonly skip: number;
  /** Samples that a tile reads; beyond them its input is zero. */
  readonly input: number;
}

/** An axis of the wanted convolution. */
export interface Axis {
  /** Samples of the image. */
  readonly image: number;
  /** Samples of the kernel; its centre is sample floor((size − 1) / 2), the middle one if size is odd. */
  readonly size: number;
  /** First wanted sample of the full convolution of image + size − 1 samples. */
  readonly start: number;
  /** Wanted samples. */
  readonly count: number;
}

/** Shortest useful transform. */
const SHORTEST = 4;

/** Index of the kernel sample that is placed at the origin. */
export function kernelCentre(size: number): number {
  return Math.floor((size - 1) / 2);
}

/** The plan that treats the axis as one piece. */
export function singleTile({ image, size, start, count }: Axis): AxisPlan {
  const centre = kernelCentre(size);
  // With the kernel's centre at the origin, the wanted samples begin at this image coordinate.
  const first = start - centre;
  const origin = Math.min(0, first);
  const skip = first - origin;
  const input = image - origin;
  // Sample N + i of a cyclic convolution wraps around to sample i, which is harmless outside the window.
  const length = nextFastLength(
    Math.max(
      SHORTEST,
      skip + count + Math.max(0, centre + origin),
      input + Math.max(0, size - 1 - centre - skip),
    ),
  );
  return { length, tiles: 1, tile: count, origin, skip, input };
}

/** The plan with transforms of a given length, each of which yields length − size + 1 samples. */
export function severalTiles({ size, start, count }: Axis, length: number): AxisPlan {
  const before = size - 1 - kernelCentre(size);
  const most = length - size + 1;
  const tiles = Math.ceil(count / most);
  return {
    length,
    tiles,
    tile: Math.ceil(count / tiles),
    origin: start - kernelCentre(size) - before,
    skip: before,
    input: length,
  };
}
