import { aligned } from '../engine/aligned';
import type { Views } from '../engine/machine';
import { CENTRES, FAR, GROUP_HEADER, singleBytes } from '../kernels/packed-layout';
import { originOffset, packCentres, packedCentresBytes } from './pack-centres';
import { principalAxes } from './principal-axes';

/** Addresses of the data of the coarse search; `threes` is 0 if a coarse search does not pay off. */
export interface CoarseCentres {
  /** The axes in groups of three: their values dimension by dimension. */
  readonly axes: number;
  /** Number of groups of three axes. */
  readonly threes: number;
  /** The projected centres, packed. */
  readonly coarse: number;
  /** The centres minus the origin, one by one: |c|², padded to the size of a header, and −2c. */
  readonly singles: number;
}

/** For centres whose coarse search does not pay off. */
export const NOT_COARSE: CoarseCentres = { axes: 0, threes: 0, coarse: 0, singles: 0 };

/** With fewer centres or dimensions, comparing with all centres is faster. */
const MIN_CENTRES = 96;
const MIN_DIMENSIONS = 24;
/** More axes cost more time than they save. */
const MAX_AXES = 24;
/** Number of products in the search in the whole space from which a coarse search pays off. */
const MIN_PRODUCTS = 4e8;
/** Cost of a product of the set-up, in products of the search: the set-up uses neither the kernels nor several threads. */
const SETUP_PRODUCT = 100;

/**
 * Returns the number of groups of three axes for a search: in all a quarter of the dimensions, but at most 24 axes; 0 if a
 * coarse search does not pay off.
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
  // The covariance of the centres, four iterations for its axes, and the projection of the centres.
  const setup =
    count * dimensions * (dimensions / 2 + axes) + 4 * axes * dimensions * (dimensions + 2 * axes);
  const search = vectors * count * dimensions;
  return search < Math.max(MIN_PRODUCTS, SETUP_PRODUCT * setup) ? 0 : Math.round(axes / CENTRES);
}

/** Number of bytes that {@link placeCoarse} writes. */
export function coarseBytes(threes: number, count: number, dimensions: number): number {
  if (threes === 0) return 0;
  const { singles } = coarseOffsets(threes * CENTRES, count, dimensions);
  return singles + count * singleBytes(dimensions);
}

/** Bytes from the axes to the projected centres, and to the centres one by one. */
function coarseOffsets(
  kept: number,
  count: number,
  dimensions: number,
): { readonly coarse: number; readonly singles: number } {
  const coarse = aligned(kept * dimensions * 4);
  return { coarse, singles: coarse + aligned(packedCentresBytes(count, kept)) };
}

/**
 * Writes the axes, the projected centres and the centres one by one, and writes bounds on the errors of the coarse search
 * into the header of the packed centres.
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
  // Rounded to single precision as in the kernels, so that vectors and centres are projected onto the same axes.
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
