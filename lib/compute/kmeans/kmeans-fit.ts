import type { RunOptions } from '../../core';
import type { Engine } from '../engine/engine';
import type { FitProgress } from './fit';
import type { FitState } from './fit-state';

/** Options of {@link kmeansLloyd}. */
export interface KmeansLloydOptions extends RunOptions {
  /** @defaultValue 300 */
  readonly maxIterations?: number;
  /** The fit also ends when the squared moves of all centres sum to this or less. @defaultValue 0 */
  readonly tolerance?: number;
}

/** Options of {@link kmeansLloydMany}. */
export interface KmeansLloydManyOptions extends KmeansLloydOptions {
  /** A tolerance for each fit, instead of one for all. */
  readonly tolerances?: readonly number[];
}

/** The outcome of {@link kmeansLloyd}. */
export interface KmeansFit {
  /** K×D, row-major. */
  readonly centroids: Float64Array;
  /** Of each vector the index of the nearest centroid. */
  readonly assignments: Int32Array;
  /** Sum of squared distances after every assignment, the last one that of `assignments`. */
  readonly inertia: number[];
  /** How often the centroids were moved. */
  readonly iterations: number;
  /** Whether the assignment stopped changing, or the centroids moved no more than the tolerance. */
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
