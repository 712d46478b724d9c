import { checkOptions } from '../core';
import { checkVectorList, type Vectors } from './check-vector-list';
import { kmeansSteps, type KmeansStep, type KmeansStepsOptions } from './kmeans-steps';

/**
 * Runs `kmeansSteps` to its end and keeps every iteration: the whole way of the centres, for a picture or a table.
 * @param vectors N×D
 * @returns the iterations in order; each holds its own centres and assignments
 * @throws RangeError when k is above the number of vectors
 */
export async function kmeansPath(vectors: Vectors, options: KmeansStepsOptions): Promise<KmeansStep[]> {
  const call = 'kmeansPath';
  checkOptions(call, options, ['k', 'seed', 'init', 'maxIterations', 'tolerance']);
  checkVectorList(call, vectors);
  const path: KmeansStep[] = [];
  for await (const step of kmeansSteps(vectors, options)) path.push(step);
  return path;
}
