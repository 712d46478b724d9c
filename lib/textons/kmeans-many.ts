import { setImmediate as nextTurn } from 'node:timers/promises';
import { kmeansLloydMany } from '../compute';
import { checkList, checkObject, listOption, readOptions, runOptions, type Matrix } from '../core';
import type { Vectors } from './check-vector-list';
import { asKmeans, iterationRules, type Kmeans, type KmeansOptions } from './kmeans';
import { kmeansStart, kmeansStartRules } from './kmeans-start';
import { meanVariance } from './mean-variance';

/** Options of {@link kmeansMany}. */
export interface KmeansManyOptions extends Omit<KmeansOptions, 'engine' | 'init'> {
  /** Initial centres for each set, K×D, instead of k-means++. */
  readonly inits?: readonly Matrix[];
}

const rules = {
  k: kmeansStartRules.k,
  seed: kmeansStartRules.seed,
  inits: listOption<Matrix>('a list of matrices'),
  ...iterationRules,
  ...runOptions,
};

/** Longest time (ms) to block the event loop. */
const TURN_EVERY = 15;

/**
 * Clusters several sets of vectors in parallel, each exactly as `kmeans` would with the same options.
 * @param sets each N×D, finite values, all of the same size
 * @throws RangeError when k exceeds the number of vectors, the sets differ in size, or `inits` has another length
 */
export async function kmeansMany(sets: readonly Vectors[], options: KmeansManyOptions): Promise<Kmeans[]> {
  const call = 'kmeansMany';
  checkList(call, 'sets', sets, 'a list of Vectors');
  const { k, seed, inits, tolerance: relative, ...rest } = readOptions(call, options, rules);
  for (let i = 0; i < sets.length; i++) checkObject(call, `sets[${i}]`, sets[i], 'Vectors');
  const [first] = sets;
  const odd = sets.find((set) => set.count !== first?.count || set.dimensions !== first.dimensions);
  if (first && odd)
    throw new RangeError(
      `${call}: sets must all have the same size, got ${first.count}×${first.dimensions} and ${odd.count}×${odd.dimensions}`,
    );
  if (inits !== undefined && inits.length !== sets.length)
    throw new RangeError(`${call}: inits must have one entry per set (${sets.length}), got ${inits.length}`);
  const starts: Float64Array[] = [];
  let turned = performance.now();
  for (const [i, vectors] of sets.entries()) {
    starts.push(kmeansStart(call, vectors, { k, seed, init: inits?.[i] }));
    // Many starts add up to a long time: let a cancellation through now and then.
    if (performance.now() - turned > TURN_EVERY) {
      await nextTurn();
      rest.signal?.throwIfAborted();
      turned = performance.now();
    }
  }
  const tolerances = sets.map((vectors) => relative * meanVariance(vectors));
  const fits = await kmeansLloydMany(sets, starts, { ...rest, tolerances });
  rest.signal?.throwIfAborted();
  return fits.map((fit) => asKmeans(fit, k));
}
