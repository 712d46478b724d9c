import { readOptions } from '../core';
import type { Vectors } from './check-vector-list';
import { kmeansStart } from './kmeans-start';
import { kmeansSteps, kmeansStepsRules, type KmeansStep, type KmeansStepsOptions } from './kmeans-steps';

/**
 * Runs `kmeansSteps` to the end and keeps every iteration, to plot or tabulate how the centres move.
 * @param vectors N×D
 * @returns the iterations in order; each holds its own centres and assignments
 * @throws RangeError when k exceeds the number of vectors
 */
export async function kmeansPath(vectors: Vectors, options: KmeansStepsOptions): Promise<KmeansStep[]> {
  const call = 'kmeansPath';
  const read = readOptions(call, options, kmeansStepsRules);
  const start = kmeansStart(call, vectors, read);
  const init = { rows: read.k, cols: vectors.dimensions, data: start };
  const path: KmeansStep[] = [];
  for await (const step of kmeansSteps(vectors, { ...read, init })) path.push(step);
  return path;
}
