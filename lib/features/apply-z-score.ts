import { checkList, checkObject } from '../core';
import { checkVectors } from './check-vectors';
import type { ZScore } from './fit-z-score';

/**
 * Brings every feature to the scale of the training set: (value − mean)/deviation.
 * @param vectors N vectors of D features
 * @param zScore of `fitZScore`, from the training set
 * @returns N new vectors
 * @throws RangeError when the vectors have another number of features than the z-score, or a value is not finite
 */
export function applyZScore(vectors: readonly ArrayLike<number>[], zScore: ZScore): Float64Array[] {
  const call = 'applyZScore';
  checkObject(call, 'zScore', zScore, 'a ZScore of fitZScore');
  checkList(call, 'zScore.mean', zScore.mean, 'a list of numbers');
  checkList(call, 'zScore.deviation', zScore.deviation, 'a list of numbers');
  const { mean, deviation } = zScore;
  const length = checkVectors(call, 'vectors', vectors);
  if (length !== mean.length)
    throw new RangeError(`${call}: vectors must have the z-score's ${mean.length} features, got ${length}`);
  return vectors.map((vector) =>
    Float64Array.from(vector, (value, d) => (value - (mean[d] as number)) / (deviation[d] as number)),
  );
}
