import type { KmeansFit, KmeansLloydManyOptions } from './kmeans/kmeans-fit';
import { largeFit } from './kmeans/large-fit';
import { isShortAssignment, isSmallFit, isWorthSharing, smallFits } from './kmeans/small-fits';
import type { VectorSet } from './nearest-centres';

/**
 * Runs several k-means fits in parallel, each as {@link kmeansLloyd} would.
 * @param sets all with the same numbers of vectors and dimensions
 * @param starts initial centres of each fit, all of the same number
 * @throws RangeError when the sets or the starts differ in size
 */
export async function kmeansLloydMany(
  sets: readonly VectorSet[],
  starts: readonly Float64Array[],
  options: KmeansLloydManyOptions = {},
): Promise<KmeansFit[]> {
  const { tolerances, ...common } = options;
  const [{ count, dimensions }, start] = [sets[0] ?? { count: 0, dimensions: 0 }, starts[0]];
  if (start === undefined || sets.length === 0) return [];
  if (
    sets.length !== starts.length ||
    (tolerances !== undefined && tolerances.length !== sets.length) ||
    sets.some((set) => set.count !== count || set.dimensions !== dimensions) ||
    starts.some(({ length }) => length !== start.length)
  )
    throw new RangeError(
      'kmeansLloydMany: sets, starts and tolerances must have the same length, and sets and starts the same size',
    );
  const alone = sets.length === 1 && isWorthSharing({ count }, start);
  if (!alone && isSmallFit({ count }, common) && isShortAssignment({ count }, start))
    return smallFits(sets, starts, options);
  const fits: KmeansFit[] = [];
  for (const [k, set] of sets.entries()) {
    const tolerance = tolerances?.[k] ?? common.tolerance ?? 0;
    fits.push(await largeFit(set, starts[k] as Float64Array, { ...common, tolerance }));
  }
  return fits;
}
