import { aligned } from '../engine/aligned';
import type { Views } from '../engine/machine';
import { CENTRES, FAR, GROUP_HEADER, singleBytes } from '../kernels/packed-layout';
import { originOffset, packCentres, packedCentresBytes } from './pack-centres';
import { principalAxes } from './principal-axes';

/** Where the coarse search finds what it needs; `threes` is 0 where it is not worth it. */
export interface CoarseCentres {
  /** Axes, in threes: their values dimension by dimension. */
  readonly axes: number;
  /** A third of the number of axes. */
  readonly threes: number;
  /** The centres along the axes, packed. */
  readonly coarse: number;
  /** The centres less the origin, one by one: |c|², padded to a header's size, and −2c. */
  readonly singles: number;
}

/** Of centres that are not worth a coarse search. */
export const NOT_COARSE: CoarseCentres = { axes: 0, threes: 0, coarse: 0, singles: 0 };

/** Fewer centres, or dimensions, are found faster by comparing with all. */
const MIN_CENTRES = 96;
const MIN_DIMENSIONS = 24;
/** More axes cost more than they tell apart. */
const MAX_AXES = 24;
/** Products that the search in the whole space must take before a coarse one pays off. */
const MIN_PRODUCTS = 4e8;
/** A product of the set-up takes as long as so many of the search: it is not done by the kernels, nor shared. */
const SETUP_PRODUCT = 100;

/**
 * A third of the number of axes for a search, a quarter of the dimensions in all but 24 at most; 0 when a coarse search is
 * not worth it.
 */
export function coarseThrees({
  vectors,
  count,
  dimensions,
}: {
  readonly vectors: number;
  readonly count: number;
  readonly dimensions: number;
}): number {
  if (dimensions % 2 !== 0 || dimensions < MIN_DIMENSIONS || count < MIN_CENTRES) return 0;
  const axes = Math.min(MAX_AXES, dimensions / 4);
  // The centres' covariance, four steps to its axes, and the centres along them.
  const setup =
    count * dimensions * (dimensions / 2 + axes) + 4 * axes * dimensions * (dimensions + 2 * axes);
  const search = vectors * count * dimensions;
  return search < Math.max(MIN_PRODUCTS, SETUP_PRODUCT * setup) ? 0 : Math.round(axes / CENTRES);
}

/** Bytes of what {@link placeCoarse} writes. */
export function coarseBytes(threes: number, count: number, dimensions: number): number {
  if (threes === 0) return 0;
  const { singles } = coarseOffsets(threes * CENTRES, count, dimensions);
  return singles + count * singleBytes(dimensions);
}

/** Bytes from the axes to the centres along them, and to the centres one by one. */
function coarseOffsets(
  kept: number,
  count: number,
  dimensions: number,
): { readonly coarse: number; readonly singles: number } {
  const coarse = aligned(kept * dimensions * 4);
  return { coarse, singles: coarse + aligned(packedCentresBytes(count, kept)) };
}

/**
 * Writes the axes, the centres along them and the centres one by one, and the bounds of the coarse search's errors into
 * the header of the packed centres.
 * @param at address of {@link coarseBytes} bytes
 * @param packed address of the packed centres
 */
export function placeCoarse(
  views: Views,
  at: number,
  packed: number,
  {
    data,
    dimensions,
    threes,
    repeated,
  }: { data: Float64Array; dimensions: number; threes: number; repeated: Uint8Array },
): CoarseCentres {
  if (threes === 0) return NOT_COARSE;
  const { float32 } = views;
  const kept = threes * CENTRES;
  const count = data.length / dimensions;
  const origin = (packed + originOffset(count, dimensions)) / 4;
  const centred = data.map((value, i) => value - (float32[origin + (i % dimensions)] as number));
  // Rounded to what the kernels compute with, so that vectors and centres are seen along the same axes.
  const axes = Float64Array.from(principalAxes(centred, { dimensions, count: kept }), Math.fround);
  axes.forEach((value, i) => {
    const [p, k] = [Math.floor(i / dimensions), i % dimensions];
    const three = Math.floor(p / CENTRES) * dimensions + k;
    float32[at / 4 + three * CENTRES + (p % CENTRES)] = value;
  });
  const offsets = coarseOffsets(kept, count, dimensions);
  const [coarse, singles] = [at + offsets.coarse, at + offsets.singles];
  const along = new Float64Array(count * kept);
  for (let c = 0; c < count; c++) {
    const single = (singles + c * singleBytes(dimensions)) / 4;
    let square = 0;
    for (let k = 0; k < dimensions; k++) {
      const value = centred[c * dimensions + k] as number;
      square += value * value;
      float32[single + GROUP_HEADER / 4 + k] = -2 * value;
      for (let p = 0; p < kept; p++)
        along[c * kept + p] = (along[c * kept + p] as number) + (axes[p * dimensions + k] as number) * value;
    }
    float32[single] = repeated[c] ? FAR : square;
  }
  packCentres(views, coarse, { centres: along, count, dimensions: kept, atZero: true, repeated });
  // A coordinate along an axis is wrong by up to D + 2 roundings of |x|, a squared distance by √P times twice that.
  float32[packed / 4 + 2] =
    float32[packed / 4] === Infinity
      ? Infinity
      : (2 * Math.sqrt(kept) * (dimensions + 2) + 2 * dimensions + 8) * 2 ** -24;
  float32[packed / 4 + 3] = float32[packed / 4 + 1] as number;
  return { axes: at, threes, coarse: coarse + GROUP_HEADER, singles };
}
