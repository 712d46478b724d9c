import { checkInteger, integerOption, numberOption, readOptions, required, seedOption } from '../core';
import { checkVectorList, type Vectors, kmeans } from '../textons';

/** Options of {@link kmeansRestarts}. */
export interface KmeansRestartsOptions {
  /** Number of clusters. */
  readonly k: number;
  /** Number of runs. @defaultValue 20 */
  readonly starts?: number;
  /** Seed of the first run; each further run has the next seed. @defaultValue 0 */
  readonly seed?: number;
  /** See `kmeans`. @defaultValue 0 */
  readonly tolerance?: number;
}

const rules = {
  k: required(integerOption({ min: 1 })),
  starts: integerOption({ min: 1, default: 20 }),
  seed: seedOption(),
  tolerance: numberOption({ min: 0, default: 0 }),
};

/** The result of one run. */
export type KmeansRestart = {
  readonly seed: number;
  readonly iterations: number;
  /** Inertia after the last iteration. */
  readonly finalInertia: number;
  /** By how much it exceeds the smallest of all runs (%). */
  readonly excessInertia: number;
};

/**
 * Runs k-means from several starts, to see how much the result depends on the start.
 * @param vectors N×D
 * @throws RangeError when k exceeds the number of vectors, or a run ends with inertia 0
 */
export async function kmeansRestarts(
  vectors: Vectors,
  options: KmeansRestartsOptions,
): Promise<KmeansRestart[]> {
  const call = 'kmeansRestarts';
  checkVectorList(call, vectors);
  const { k, starts, seed: first, tolerance } = readOptions(call, options, rules);
  checkInteger(call, 'k', k, 1, vectors.count);
  const ends: { readonly seed: number; readonly iterations: number; readonly finalInertia: number }[] = [];
  for (let seed = first; seed < first + starts; seed++) {
    const run = await kmeans(vectors, { k, seed, tolerance });
    ends.push({ seed, iterations: run.iterations, finalInertia: run.inertia.at(-1) ?? 0 });
  }
  const best = ends.reduce((least, end) => Math.min(least, end.finalInertia), Infinity);
  if (best === 0)
    throw new RangeError(`${call}: vectors must not all equal their centres, got inertia 0; use a smaller k`);
  return ends.map(({ seed, iterations, finalInertia }) => ({
    seed,
    iterations,
    finalInertia,
    excessInertia: 100 * (finalInertia / best - 1),
  }));
}
