import { checkChoice } from '../core';
import { opencvChiSquare, symmetricChiSquare } from './chi-square';
import { plainCosine } from './cosine';
import { plainEuclidean } from './euclidean';
import { plainHellinger } from './hellinger';
import { plainIntersection } from './intersection';
import { plainManhattan } from './manhattan';

/**
 * Names of the distances. `'chiSquare'` is the symmetric form, `'chiSquareOpencv'` OpenCV's; these two, `'hellinger'`
 * and `'intersection'` are for values that are not negative.
 */
export type Distance =
  'euclidean' | 'manhattan' | 'cosine' | 'chiSquare' | 'chiSquareOpencv' | 'hellinger' | 'intersection';

/**
 * A distance from a model to a query. If it is certain to reach `limit`, any value of at least `limit` may be returned instead:
 * a search for the smallest distance need not finish computing the others.
 */
export type DistanceFunction = (model: ArrayLike<number>, query: ArrayLike<number>, limit?: number) => number;

const distances: Readonly<Record<Distance, DistanceFunction>> = {
  euclidean: plainEuclidean,
  manhattan: plainManhattan,
  cosine: plainCosine,
  chiSquare: symmetricChiSquare,
  chiSquareOpencv: opencvChiSquare,
  hellinger: plainHellinger,
  intersection: plainIntersection,
};
/** Names of all distances. */
export const DISTANCES: readonly Distance[] = Object.keys(distances) as Distance[];
const forHistograms = new Set<Distance>(['chiSquare', 'chiSquareOpencv', 'hellinger', 'intersection']);

/**
 * Finds a distance by its name, and checks that the vectors are valid for it.
 *
 * The distance itself checks nothing, for speed: vectors must have the same length and be finite.
 * @param vectors all that will be compared
 * @throws RangeError for an unknown name, or for negative values with a distance between histograms
 */
export function distanceFunction(
  call: string,
  name: Distance,
  vectors: readonly ArrayLike<number>[],
): DistanceFunction {
  checkChoice(call, 'distance', name, DISTANCES);
  if (forHistograms.has(name))
    for (const vector of vectors)
      for (let i = 0; i < vector.length; i++)
        if ((vector[i] as number) < 0)
          throw new RangeError(
            `${call}: distance '${name}' requires values that are not negative, got ${vector[i]}; use 'euclidean', 'manhattan' or 'cosine'`,
          );
  return distances[name];
}
