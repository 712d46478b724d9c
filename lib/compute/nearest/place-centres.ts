import { aligned } from '../engine/aligned';
import type { Engine } from '../engine/engine';
import { coarseBytes, coarseThrees, placeCoarse, type CoarseCentres } from './coarse-centres';
import { packCentres, packedCentresBytes } from './pack-centres';
import { repeatedRows } from './repeated-rows';

/** Centres in the engine's memory. */
export interface PlacedCentres extends CoarseCentres {
  readonly address: number;
  readonly packed: number;
  readonly exact: number;
  readonly centres: number;
}

/** Centres as they were placed at address 0, to be copied when the same are wanted again. */
interface Known {
  readonly centres: Float64Array;
  readonly dimensions: number;
  readonly threes: number;
  readonly words: Int32Array;
  readonly placed: PlacedCentres;
}

/** The sets of centres used last, the latest first: a dictionary describes image after image. */
const known: Known[] = [];
const MAX_KNOWN = 4;

/**
 * Writes centres, as the kernels want them and in double precision, into the engine's memory.
 * @param vectors how many vectors they will be compared with, so far as is known
 */
export function placeCentres(
  on: Engine,
  centres: Float32Array | Float64Array,
  { dimensions, vectors }: { readonly dimensions: number; readonly vectors: number },
): PlacedCentres {
  const count = centres.length / dimensions;
  const threes = coarseThrees({ vectors, count, dimensions });
  const packedBytes = aligned(packedCentresBytes(count, dimensions));
  const bytes = centres.length * 8 + packedBytes + coarseBytes(threes, count, dimensions);
  const address = on.parts.allocate(bytes);
  const views = on.main.views();
  const same = known.find(
    (set) =>
      set.dimensions === dimensions &&
      set.threes === threes &&
      set.centres.length === centres.length &&
      set.centres.every((value, i) => value === centres[i]),
  );
  if (same) {
    views.int32.set(same.words, address / 4);
    return moved(same.placed, address);
  }
  const packed = address + centres.length * 8;
  views.float64.set(centres, address / 8);
  const data = views.float64.slice(address / 8, address / 8 + centres.length);
  // A tie between equal centres would have to be decided in double precision, vector by vector.
  const repeated = repeatedRows(data, dimensions);
  packCentres(views, packed, { centres: data, count, dimensions, repeated });
  const coarse = placeCoarse(views, packed + packedBytes, packed, { data, dimensions, threes, repeated });
  const placed = { ...coarse, address, packed, exact: address, centres: count };
  if (threes > 0) {
    const words = views.int32.slice(address / 4, (address + bytes) / 4);
    known.unshift({ centres: data, dimensions, threes, words, placed: moved(placed, -address) });
    known.length = Math.min(known.length, MAX_KNOWN);
  }
  return placed;
}

/** The same centres at another address. */
function moved({ threes, centres, ...addresses }: PlacedCentres, by: number): PlacedCentres {
  const { address, packed, exact, axes, coarse, singles } = addresses;
  return {
    ...{ threes, centres },
    address: address + by,
    packed: packed + by,
    exact: exact + by,
    axes: axes + by,
    coarse: coarse + by,
    singles: singles + by,
  };
}
