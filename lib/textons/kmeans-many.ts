import { kmeansLloydMany } from '../compute';
import { checkInteger, checkNumber, checkOptions } from '../core';
import type { Vectors } from './check-vector-list';
import { asKmeans, type Kmeans, type KmeansOptions } from './kmeans';
import { kmeansStart } from './kmeans-start';
import { meanVariance } from './mean-variance';

/**
 * Divides each of several sets of vectors into k clusters, each as `kmeans` would with the same options, side by side on
 * all cores.
 * @param sets each N×D, finite values, all of one size
 * @throws RangeError when k is above the number of vectors, or the sets differ in size
 */
export async function kmeansMany(
  sets: readonly Vectors[],
  options: Omit<KmeansOptions, 'engine' | 'init'>,
): Promise<Kmeans[]> {
  const call = 'kmeansMany';
  const known = ['k', 'seed', 'maxIterations', 'tolerance', 'signal', 'onProgress', 'workers'];
  checkOptions(call, options, known);
  const { k, seed, maxIterations: most = 300, tolerance: relative = 1e-4, ...rest } = options;
  const maxIterations = checkInteger(call, 'maxIterations', most, 1);
  checkNumber(call, 'tolerance', relative, 0);
  const [first] = sets;
  const odd = sets.find((set) => set.count !== first?.count || set.dimensions !== first.dimensions);
  if (first && odd)
    throw new RangeError(
      `${call}: sets must have one size, got ${first.count}×${first.dimensions} and ${odd.count}×${odd.dimensions}`,
    );
  const starts = sets.map((vectors) =>
    kmeansStart(call, vectors, { k, ...(seed !== undefined && { seed }) }),
  );
  const tolerances = sets.map((vectors) => relative * meanVariance(vectors));
  const fits = await kmeansLloydMany(sets, starts, { ...rest, maxIterations, tolerances });
  rest.signal?.throwIfAborted();
  return fits.map((fit) => asKmeans(fit, k));
}
