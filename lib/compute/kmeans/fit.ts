import type { Views } from '../engine/machine';
import { packCentres } from '../nearest/pack-centres';
import type { FitState } from './fit-state';
import { fillEmptyCentres } from './fill-empty-centres';

/** More than rounding in double precision can take away from a sum of displacements. */
const OUTWARDS = 1 + 1e-12;

/** Stopping criteria of a fit. */
export interface FitLimits {
  readonly maxIterations: number;
  /** The fit ends when the sum of the centres' squared displacements is at most this. */
  readonly tolerance: number;
}

/** Progress of a fit. */
export interface FitProgress {
  /** Within-cluster sum of squares after every assignment. */
  readonly inertia: number[];
  /** Number of updates of the centres. */
  iterations: number;
  converged: boolean;
  /** Σ|x|² over all rows, measured from the origin of the fit. */
  squares: number;
  /** Rows changed by the last assignment. */
  changed: number;
  /** Whether the centres have converged or may not move again: the next assignment is the last. */
  last: boolean;
}

/** Returns the progress of a new fit. */
export function newProgress(): FitProgress {
  return { inertia: [], iterations: 0, converged: false, squares: 0, changed: 0, last: false };
}

/** Packs the current centres for the kernels before an assignment. */
export function beginAssignment(views: Views, state: FitState, progress: FitProgress): void {
  const { dimensions, centres } = state;
  const data = views.float64.subarray(state.centroids / 8, state.centroids / 8 + centres * dimensions);
  packCentres(views, state.packed, { centres: data, count: centres, dimensions });
  progress.changed = 0;
}

/** Adds the changes of a block; blocks are added in order. */
export function addChange({ float64 }: Views, state: FitState, progress: FitProgress, change: number): void {
  const at = change >>> 3;
  const changed = float64[at] as number;
  if (changed === 0) return;
  progress.changed += changed;
  progress.squares += float64[at + 1] as number;
  const { centres, dimensions } = state;
  const [counts, , sums] = placesOf(state);
  for (let c = 0; c < centres; c++) {
    const to = counts + c;
    float64[to] = (float64[to] as number) + (float64[at + 2 + c] as number);
  }
  const from = at + 2 + centres;
  for (let i = 0; i < centres * dimensions; i++)
    float64[sums + i] = (float64[sums + i] as number) + (float64[from + i] as number);
}

/**
 * Completes an assignment and moves the centres to the means of their rows.
 * @returns whether the fit has ended
 */
export function endAssignment(
  views: Views,
  state: FitState,
  progress: FitProgress,
  { maxIterations, tolerance }: FitLimits,
): boolean {
  progress.inertia.push(inertia(views, state, progress.squares));
  if (progress.changed === 0) progress.converged = true;
  if (progress.converged || progress.last || progress.iterations === maxIterations) return true;
  const moved = moveCentres(views, state);
  progress.iterations++;
  if (moved <= tolerance) progress.converged = true;
  progress.last = progress.converged || progress.iterations === maxIterations;
  // Whether it has converged or has reached the limit: one more assignment makes the labels match the returned centres.
  return false;
}

/** Indices in the float64 view, computed once: as integers they cost nothing in a loop. */
function placesOf({ counts, centroids, sums, origin }: FitState): [number, number, number, number] {
  return [counts >>> 3, centroids >>> 3, sums >>> 3, origin >>> 3];
}

/** Σ|x − c|² = Σ|x|² + Σ (n|c|² − 2 c·s), with s the sum of the centre's rows, all measured from the origin of the fit. */
function inertia({ float64 }: Views, state: FitState, squares: number): number {
  const { centres, dimensions } = state;
  const [counts, centroids, sums, origin] = placesOf(state);
  let sum = squares;
  for (let c = 0; c < centres; c++) {
    const rows = float64[counts + c] as number;
    const row = c * dimensions;
    for (let k = 0; k < dimensions; k++) {
      const value = (float64[centroids + row + k] as number) - (float64[origin + k] as number);
      sum += value * (rows * value - 2 * (float64[sums + row + k] as number));
    }
  }
  return Math.max(0, sum);
}

/** Moves every centre and adds the effect on the bounds to its drift; returns the sum of the squared displacements. */
function moveCentres(views: Views, state: FitState): number {
  const { float64 } = views;
  const { centres, dimensions } = state;
  const [counts, centroids, sums, origin] = placesOf(state);
  const means = new Float64Array(centres * dimensions);
  for (let c = 0; c < centres; c++) {
    const rows = float64[counts + c] as number;
    const row = c * dimensions;
    for (let k = 0; k < dimensions; k++)
      means[row + k] = (float64[origin + k] as number) + (float64[sums + row + k] as number) / rows;
  }
  fillEmptyCentres(views, state, means);
  const moves = new Float64Array(centres);
  let total = 0;
  let largest = 0;
  let second = 0;
  let whose = -1;
  for (let c = 0; c < centres; c++) {
    let square = 0;
    const row = c * dimensions;
    for (let k = 0; k < dimensions; k++) {
      const at = centroids + row + k;
      const mean = means[row + k] as number;
      const difference = mean - (float64[at] as number);
      square += difference * difference;
      float64[at] = mean;
    }
    total += square;
    const move = Math.sqrt(square);
    moves[c] = move;
    if (move > largest) {
      second = largest;
      largest = move;
      whose = c;
    } else second = Math.max(second, move);
  }
  const drift = state.drift >>> 3;
  for (let c = 0; c < centres; c++) {
    const closer = (moves[c] as number) + (c === whose ? second : largest);
    float64[drift + c] = ((float64[drift + c] as number) + closer) * OUTWARDS;
  }
  return total;
}
