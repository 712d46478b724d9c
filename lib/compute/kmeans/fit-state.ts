import { aligned } from '../engine/aligned';
import type { Views } from '../engine/machine';
import { BLOCK, packedBytes, resultsBytes } from '../kernels/packed-layout';
import { packedCentresBytes } from '../nearest/pack-centres';

/** Sizes of a k-means problem. */
export interface FitSize {
  /** Rows. */
  readonly count: number;
  readonly dimensions: number;
  /** Centres. */
  readonly centres: number;
}

/** Rows per block in a large fit, and the smallest number that is worth a block of its own. */
const [MAX_ROWS, MIN_ROWS] = [2400, 600];

/**
 * Rows per block: each block has its own sums, so that they do not depend on which thread does which block. All but
 * tiny fits have at least two blocks, so that threads can share them.
 */
export function rowsPerBlock({ count }: Pick<FitSize, 'count'>): number {
  return Math.min(MAX_ROWS, Math.ceil(Math.max(MIN_ROWS, count / 2) / BLOCK) * BLOCK);
}

/** Addresses of everything that a fit keeps between its iterations. */
export interface FitState extends FitSize {
  /** count × dimensions, float32. */
  readonly data: number;
  /** centres × dimensions, float64. */
  readonly centroids: number;
  /** The centres, packed for the kernels. */
  readonly packed: number;
  /** Origin for sums and squares, float64: it avoids rounding errors when rows are close together and far from zero. */
  readonly origin: number;
  /** For each centre, float64: its own displacements plus the largest of any other centre, summed since the start. */
  readonly drift: number;
  /** Sum of the rows of each centre, minus the origin, float64. */
  readonly sums: number;
  /** Number of rows of each centre, float64. */
  readonly counts: number;
  /** Centre of each row (−1 at first), int32. */
  readonly labels: number;
  /** For each row, float64: the drift that its centre must reach before another centre can be the nearest (−∞ at first). */
  readonly slack: number;
}

/** Lays a fit out from an address on. */
export function layOutFit(size: FitSize, start: number): FitState & { readonly bytes: number } {
  const { count, dimensions, centres } = size;
  let end = start;
  const take = (bytes: number): number => {
    const at = end;
    end += aligned(bytes);
    return at;
  };
  const state = {
    count,
    dimensions,
    centres,
    // Blocks of four dimensions read a little beyond the last row.
    data: take(count * dimensions * 4 + 64),
    centroids: take(centres * dimensions * 8),
    packed: take(packedCentresBytes(centres, dimensions)),
    origin: take(dimensions * 8),
    drift: take(centres * 8),
    sums: take(centres * dimensions * 8),
    counts: take(centres * 8),
    labels: take(count * 4),
    slack: take(count * 8),
  };
  return { ...state, bytes: end - start };
}

/**
 * Layout of a block's changes, float64 from an address on: changed rows, Σ|x|² in the first assignment, counts, sums
 * (minus the origin).
 */
export function changeBytes({ centres, dimensions }: FitSize): number {
  return aligned((2 + centres + centres * dimensions) * 8);
}

/** Layout of the scratch memory of a thread that assigns a block. */
export interface AssignPlaces {
  /** Twelve rows at a time, side by side. */
  readonly packed: number;
  readonly results: number;
  /** For each open row: its number, its offset in bytes from the first row, and its position if its centre may have changed. */
  readonly rows: number;
  readonly addresses: number;
  readonly list: number;
  /** A number that a kernel returns. */
  readonly found: number;
  readonly bytes: number;
}

/** Lays out the scratch memory that a thread needs to assign a block, from an address on. */
export function layOutAssignment(size: FitSize, packed: number): AssignPlaces {
  const most = rowsPerBlock(size);
  const listBytes = (most + BLOCK) * 4;
  const results = packed + packedBytes(size.dimensions);
  const rows = results + resultsBytes(most);
  const [addresses, list, found] = [1, 2, 3].map((k) => rows + k * listBytes) as [number, number, number];
  return { packed, results, rows, addresses, list, found, bytes: found + 64 - packed };
}

/** Writes the start of a fit; its data must be there already. */
export function startFit({ int32, float64 }: Views, state: FitState, centroids: Float64Array): void {
  const { count, dimensions, centres } = state;
  float64.set(centroids, state.centroids / 8);
  // Any point among the rows will do; one of the rows makes differences exact.
  float64.set(centroids.subarray(0, dimensions), state.origin / 8);
  float64.fill(0, state.sums / 8, state.sums / 8 + centres * dimensions);
  float64.fill(0, state.counts / 8, state.counts / 8 + centres);
  float64.fill(0, state.drift / 8, state.drift / 8 + centres);
  int32.fill(-1, state.labels / 4, state.labels / 4 + count);
  float64.fill(-Infinity, state.slack / 8, state.slack / 8 + count);
}
