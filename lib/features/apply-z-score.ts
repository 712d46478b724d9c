import { checkFinite, checkList, checkObject } from '../core';
import { checkVectors } from './check-vectors';
import type { ZScore } from './fit-z-score';

/**
 * Standardises every feature with the mean and standard deviation of the training set: (value − mean)/deviation.
 * @param vectors N vectors of D features
 * @param zScore from `fitZScore` on the training set
 * @returns N new vectors
 * @throws RangeError when the number of features differs, a value is not finite, or a deviation is not above 0
 */
export function applyZScore(vectors: readonly ArrayLike<number>[], zScore: ZScore): Float64Array[] {
  const call = 'applyZScore';
  checkObject(call, 'zScore', zScore, 'a ZScore from fitZScore');
  checkList(call, 'zScore.mean', zScore.mean, 'a list of numbers');
  checkList(call, 'zScore.deviation', zScore.deviation, 'a list of numbers');
  const { mean, deviation } = zScore;
  if (deviation.length !== mean.length)
    throw new RangeError(
      `${call}: zScore.deviation must have one value for each of ${mean.length} means, got ${deviation.length}`,
    );
  checkFinite(call, 'zScore.mean', mean);
  checkFinite(call, 'zScore.deviation', deviation);
  const flat = deviation.findIndex((value) => value <= 0);
  if (flat !== -1)
    throw new RangeError(
      `${call}: zScore.deviation must have values above 0, got ${deviation[flat]} at index ${flat}; fitZScore gives 1 for a constant feature`,
    );
  const length = checkVectors(call, 'vectors', vectors);
  if (length !== mean.length)
    throw new RangeError(`${call}: vectors must have the z-score's ${mean.length} features, got ${length}`);
  return vectors.map((vector) =>
    Float64Array.from(vector, (value, d) => (value - (mean[d] as number)) / (deviation[d] as number)),
  );
}
