import { setImmediate as nextTurn } from 'node:timers/promises';
import { kmeansLloydMany } from '../compute';
import { checkList, checkInteger, checkNumber, checkObject, checkOptions, type Matrix } from '../core';
import type { Vectors } from './check-vector-list';
import { asKmeans, type Kmeans, type KmeansOptions } from './kmeans';
import { kmeansStart } from './kmeans-start';
import { meanVariance } from './mean-variance';

/** Options of {@link kmeansMany}. */
export interface KmeansManyOptions extends Omit<KmeansOptions, 'engine' | 'init'> {
  /** For each set the centres to start from, K×D, instead of k-means++. */
  readonly inits?: readonly Matrix[];
}

/** How long (ms) the event loop may have to wait. */
const TURN_EVERY = 15;

/**
 * Divides each of several sets of vectors into k clusters, each as `kmeans` would with the same options, side by side on
 * all cores.
 * @param sets each N×D, finite values, all of one size
 * @throws RangeError when k is above the number of vectors, the sets differ in size, or `inits` are not as many
 */
export async function kmeansMany(sets: readonly Vectors[], options: KmeansManyOptions): Promise<Kmeans[]> {
  const call = 'kmeansMany';
  checkList(call, 'sets', sets, 'a list of Vectors');
  const known = ['k', 'seed', 'inits', 'maxIterations', 'tolerance', 'signal', 'onProgress', 'workers'];
  checkOptions(call, options, known);
  const { k, seed, inits, maxIterations: most = 300, tolerance: relative = 1e-4, ...rest } = options;
  const maxIterations = checkInteger(call, 'maxIterations', most, 1);
  checkNumber(call, 'tolerance', relative, 0);
  for (let i = 0; i < sets.length; i++) checkObject(call, `sets[${i}]`, sets[i], 'Vectors');
  const [first] = sets;
  const odd = sets.find((set) => set.count !== first?.count || set.dimensions !== first.dimensions);
  if (first && odd)
    throw new RangeError(
      `${call}: sets must have one size, got ${first.count}×${first.dimensions} and ${odd.count}×${odd.dimensions}`,
    );
  if (inits !== undefined) checkList(call, 'inits', inits, 'a list of matrices');
  if (inits !== undefined && inits.length !== sets.length)
    throw new RangeError(`${call}: inits must be one for each of ${sets.length} sets, got ${inits.length}`);
  const starts: Float64Array[] = [];
  let turned = performance.now();
  for (const [i, vectors] of sets.entries()) {
    const init = inits?.[i];
    starts.push(
      kmeansStart(call, vectors, { k, ...(seed !== undefined && { seed }), ...(init && { init }) }),
    );
    // Many starts take long together: whoever wants to cancel gets a turn.
    if (performance.now() - turned > TURN_EVERY) {
      await nextTurn();
      rest.signal?.throwIfAborted();
      turned = performance.now();
    }
  }
  const tolerances = sets.map((vectors) => relative * meanVariance(vectors));
  const fits = await kmeansLloydMany(sets, starts, { ...rest, maxIterations, tolerances });
  rest.signal?.throwIfAborted();
  return fits.map((fit) => asKmeans(fit, k));
}
