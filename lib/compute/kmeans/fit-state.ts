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

/** Rows of a block of a large fit, and the fewest that are worth a block of their own. */
const [MAX_ROWS, MIN_ROWS] = [2400, 600];

/**
 * Rows of a block: the sums of a block are added up apart, so that they do not depend on who does which block. All but
 * tiny fits have two blocks at least, so that there is something to share.
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
  /** The same as the kernels read them. */
  readonly packed: number;
  /** What sums and squares are measured from, float64: rows far from zero and near each other lose nothing by rounding. */
  readonly origin: number;
  /** Of each centre, float64: how much its moves and the farthest ones of others have added up to since the start. */
  readonly drift: number;
  /** Sum of the rows of each centre, less the origin, float64. */
  readonly sums: number;
  /** Number of rows of each centre, float64. */
  readonly counts: number;
  /** Of each row its centre (−1 at first), int32. */
  readonly labels: number;
  /** Of each row, float64: what its centre's drift must reach before another centre can be the nearest (−∞ at first). */
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

/** What a block changes, as float64 from an address on: changed rows, Σ|x|² at first, counts, sums (less the origin). */
export function changeBytes({ centres, dimensions }: FitSize): number {
  return aligned((2 + centres + centres * dimensions) * 8);
}

/** Where a thread that assigns a block keeps what. */
export interface AssignPlaces {
  /** Twelve rows at a time, side by side. */
  readonly packed: number;
  readonly results: number;
  /** Of each open row: its number, the bytes from the first row to it, its place if its centre may have changed. */
  readonly rows: number;
  readonly addresses: number;
  readonly list: number;
  /** A number that a kernel leaves. */
  readonly found: number;
  readonly bytes: number;
}

/** Lays out from an address on what a thread needs to assign a block. */
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
  // Any place among the rows will do; one of them makes differences exact.
  float64.set(centroids.subarray(0, dimensions), state.origin / 8);
  float64.fill(0, state.sums / 8, state.sums / 8 + centres * dimensions);
  float64.fill(0, state.counts / 8, state.counts / 8 + centres);
  float64.fill(0, state.drift / 8, state.drift / 8 + centres);
  int32.fill(-1, state.labels / 4, state.labels / 4 + count);
  float64.fill(-Infinity, state.slack / 8, state.slack / 8 + count);
}
