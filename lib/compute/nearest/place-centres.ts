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

/** Packed centres for address 0, copied when the same centres are used again. */
interface Known {
  readonly centres: Float64Array;
  readonly dimensions: number;
  readonly threes: number;
  readonly words: Int32Array;
  readonly placed: PlacedCentres;
}

/** The last sets of centres, latest first: a dictionary is used for many images. */
const known: Known[] = [];
const MAX_KNOWN = 4;

/**
 * Writes centres into the engine's memory, packed for the kernels and in double precision.
 * @param vectors expected number of vectors to compare them with
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
  // Ties between equal centres would have to be decided in double precision for every vector.
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

/** Returns the same centres at another address. */
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
