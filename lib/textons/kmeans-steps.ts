import { integerOption, numberOption, readOptions, type Matrix, type OptionRule } from '../core';
import type { Vectors } from './check-vector-list';
import { kmeansStart, kmeansStartRules, type KmeansStart } from './kmeans-start';

/** Options of {@link kmeansSteps}. */
export interface KmeansStepsOptions extends KmeansStart {
  /** @defaultValue 300 */
  readonly maxIterations?: number;
  /** Stops when every centre's squared displacement is at most this. @defaultValue 0 */
  readonly tolerance?: number;
}

/** How {@link KmeansStepsOptions} are read. */
const kmeansStepsRules: typeof kmeansStartRules & {
  readonly maxIterations: OptionRule<number>;
  readonly tolerance: OptionRule<number>;
} = {
  ...kmeansStartRules,
  maxIterations: integerOption({ min: 1, default: 300 }),
  tolerance: numberOption({ min: 0, default: 0 }),
};

/** State of k-means after an iteration. */
export interface KmeansStep {
  /** Counted from 1. */
  readonly iteration: number;
  /** K×D, after the iteration. */
  readonly centroids: Matrix;
  /** Cluster of every vector, assigned with the centroids before the iteration. */
  readonly assignments: Int32Array;
  /**
   * Within-cluster sum of squares: squared distances of the vectors from the new centroids of their clusters. The inertia
   * of `kmeans` assigns the vectors anew before it sums, and is smaller until nothing changes.
   */
  readonly sumOfSquares: number;
  readonly converged: boolean;
}

/**
 * Runs k-means one iteration at a time with the package ml-kmeans, the readable reference that `kmeans` is tested against.
 *
 * An empty cluster keeps its centre.
 * @param vectors N×D
 * @throws RangeError when k exceeds the number of vectors
 */
export async function* kmeansSteps(
  vectors: Vectors,
  options: KmeansStepsOptions,
): AsyncGenerator<KmeansStep, void, undefined> {
  const call = 'kmeansSteps';
  const { k, seed, init, maxIterations, tolerance } = readOptions(call, options, kmeansStepsRules);
  const start = kmeansStart(call, vectors, { k, seed, init });
  const { dimensions } = vectors;
  const rows = toRows(vectors.data, dimensions);
  // Imported here because it takes longer to load than the rest of the library.
  const { kmeansGenerator } = await import('ml-kmeans');
  const steps = kmeansGenerator(rows, k, {
    initialization: toRows(start, dimensions),
    maxIterations,
    tolerance,
  });
  for (const { centroids, clusters, converged, iterations } of steps) {
    let sumOfSquares = 0;
    rows.forEach((row, i) => {
      const centre = centroids[clusters[i] as number] as number[];
      for (let d = 0; d < dimensions; d++) sumOfSquares += ((row[d] as number) - (centre[d] as number)) ** 2;
    });
    yield {
      iteration: iterations,
      centroids: { rows: k, cols: dimensions, data: Float64Array.from(centroids.flat()) },
      assignments: Int32Array.from(clusters),
      sumOfSquares,
      converged,
    };
  }
}

function toRows(data: Float32Array | Float64Array, dimensions: number): number[][] {
  return Array.from({ length: data.length / dimensions }, (_, i) =>
    Array.from(data.subarray(i * dimensions, (i + 1) * dimensions)),
  );
}
