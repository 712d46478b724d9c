import type { RunOptions } from '../../core';
import type { Engine } from '../engine/engine';
import type { FitProgress } from './fit';
import type { FitState } from './fit-state';

/** Options of {@link kmeansLloyd}. */
export interface KmeansLloydOptions extends RunOptions {
  /** @defaultValue 300 */
  readonly maxIterations?: number;
  /** Also stops when the sum of the centres' squared displacements is at most this. @defaultValue 0 */
  readonly tolerance?: number;
}

/** Options of {@link kmeansLloydMany}. */
export interface KmeansLloydManyOptions extends KmeansLloydOptions {
  /** One tolerance per fit, instead of a common one. */
  readonly tolerances?: readonly number[];
}

/** Result of {@link kmeansLloyd}. */
export interface KmeansFit {
  /** K×D, row-major. */
  readonly centroids: Float64Array;
  /** Index of the nearest centroid of every vector. */
  readonly assignments: Int32Array;
  /** Within-cluster sum of squares after every assignment, the last of which is `assignments`. */
  readonly inertia: number[];
  /** Number of updates of the centroids. */
  readonly iterations: number;
  /** Whether the assignments stopped changing, or the displacement is within the tolerance. */
  readonly converged: boolean;
}

/** Copies a fit out of the engine's memory. */
export function readFit(
  on: Engine,
  { count, dimensions, centres, centroids, labels }: FitState,
  { inertia, iterations, converged }: Pick<FitProgress, 'inertia' | 'iterations' | 'converged'>,
): KmeansFit {
  const { int32, float64 } = on.main.views();
  return {
    centroids: new Float64Array(float64.subarray(centroids / 8, centroids / 8 + centres * dimensions)),
    assignments: new Int32Array(int32.subarray(labels / 4, labels / 4 + count)),
    inertia,
    iterations,
    converged,
  };
}
