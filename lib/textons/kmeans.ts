import { kmeansLloyd, plainNearestCentres, type KmeansFit } from '../compute';
import {
  choiceOption,
  integerOption,
  numberOption,
  readOptions,
  runOptions,
  type Matrix,
  type OptionRule,
  type RunOptions,
} from '../core';
import type { Vectors } from './check-vector-list';
import { kmeansStart, kmeansStartRules, type KmeansStart } from './kmeans-start';
import { kmeansSteps } from './kmeans-steps';
import { meanVariance } from './mean-variance';

/** Options of {@link kmeans}. */
export interface KmeansOptions extends KmeansStart, RunOptions {
  /** @defaultValue 300 */
  readonly maxIterations?: number;
  /**
   * Stops when the sum of the centres' squared displacements is at most this fraction of the mean variance of the
   * vectors' components, as in scikit-learn; 0: only when no assignment changes.
   * @defaultValue 1e-4
   */
  readonly tolerance?: number;
  /** `'lloyd'`: this library's implementation. `'ml-kmeans'`: that package, slower but easier to read. @defaultValue 'lloyd' */
  readonly engine?: 'lloyd' | 'ml-kmeans';
}

/** How the stopping criteria are read by every function that runs k-means in the engine. */
export const iterationRules: {
  readonly maxIterations: OptionRule<number>;
  readonly tolerance: OptionRule<number>;
} = {
  maxIterations: integerOption({ min: 1, default: 300 }),
  tolerance: numberOption({ min: 0, default: 1e-4 }),
};

const rules = {
  ...kmeansStartRules,
  ...iterationRules,
  engine: choiceOption(['lloyd', 'ml-kmeans'], 'lloyd'),
  ...runOptions,
};

/** Result of k-means. */
export interface Kmeans {
  /** K×D. */
  readonly centroids: Matrix;
  /** Index of the nearest centroid of every vector. */
  readonly assignments: Int32Array;
  /**
   * Within-cluster sum of squares after every iteration. It never increases except by rounding, at most 1e-15 of the
   * vectors' summed squared distances from the first initial centroid.
   */
  readonly inertia: readonly number[];
  readonly iterations: number;
  /** False when `maxIterations` was reached first. */
  readonly converged: boolean;
}

/**
 * Partitions vectors into k clusters by minimising the within-cluster sum of squares (Lloyd's algorithm, initialised by
 * greedy k-means++).
 *
 * Each iteration moves every centre to the mean of its vectors and reassigns the vectors. The centre of an empty cluster
 * moves to the vector farthest from its own centre (with `engine: 'ml-kmeans'` it stays where it is).
 *
 * Reference: S. Lloyd, IEEE Trans. Inf. Theory 28 (1982), doi:10.1109/TIT.1982.1056489.
 * @param vectors N×D, finite values
 * @throws RangeError when k exceeds the number of vectors, `init` is not K×D, or a value is not finite
 * @example
 * ```ts
 * import { kmeans } from 'texton-lab';
 *
 * const vectors = { count: 4, dimensions: 1, data: Float32Array.of(0, 1, 10, 11) };
 * const { centroids, assignments } = await kmeans(vectors, { k: 2, seed: 0 });
 * console.log(centroids.data); // → Float64Array(2) [ 10.5, 0.5 ]
 * console.log(assignments); // → Int32Array(4) [ 1, 1, 0, 0 ]
 * ```
 */
export async function kmeans(vectors: Vectors, options: KmeansOptions): Promise<Kmeans> {
  const call = 'kmeans';
  const { k, seed, init, engine, tolerance: relative, ...rest } = readOptions(call, options, rules);
  rest.signal?.throwIfAborted();
  const start = kmeansStart(call, vectors, { k, seed, init });
  const tolerance = relative * meanVariance(vectors);
  if (engine === 'ml-kmeans') return mlKmeansFit(vectors, start, { ...rest, k, tolerance });
  const fit = await kmeansLloyd(vectors, start, { ...rest, tolerance });
  rest.signal?.throwIfAborted();
  return asKmeans(fit, k);
}

/** Converts a result of the engine to the result of `kmeans`. */
export function asKmeans({ centroids, inertia, ...fit }: KmeansFit, k: number): Kmeans {
  return {
    ...fit,
    centroids: { rows: k, cols: centroids.length / k, data: centroids },
    // The first value belongs to the initial centres, before any iteration.
    inertia: inertia.slice(1),
  };
}

/** Fits with ml-kmeans step by step; inertia and convergence are measured as by the other engine. */
async function mlKmeansFit(
  vectors: Vectors,
  start: Float64Array,
  options: KmeansOptions & { readonly maxIterations: number; readonly tolerance: number },
): Promise<Kmeans> {
  const { k, maxIterations, tolerance, signal, onProgress } = options;
  const { dimensions } = vectors;
  const steps = kmeansSteps(vectors, { k, init: { rows: k, cols: dimensions, data: start }, maxIterations });
  const inertia: number[] = [];
  let centres = start;
  let nearest = plainNearestCentres(vectors.data, centres, dimensions);
  let converged = false;
  while (!converged && inertia.length < maxIterations) {
    const before = nearest.assignments;
    const moved = (await steps.next()).value?.centroids.data ?? centres;
    nearest = plainNearestCentres(vectors.data, moved, dimensions);
    inertia.push(nearest.squaredDistances.reduce((a, b) => a + b, 0));
    const last = centres;
    const movement = moved.reduce((sum, value, i) => sum + (value - (last[i] as number)) ** 2, 0);
    centres = moved;
    converged = movement <= tolerance || before.every((cluster, i) => cluster === nearest.assignments[i]);
    onProgress?.(converged ? maxIterations : inertia.length, maxIterations);
    if (signal) await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  }
  return {
    centroids: { rows: k, cols: dimensions, data: centres },
    assignments: nearest.assignments,
    inertia,
    iterations: inertia.length,
    converged,
  };
}
