import { checkLabels, checkObject, choiceOption, readOptions } from '../core';
import { checkHistograms } from './check-histograms';
import { distanceFunction, DISTANCES, type Distance } from './distance-function';
import type { Models, NearestModel } from './models';
import { nearestOf } from './nearest-of';

/** Options of {@link nearestModel}. */
export interface NearestModelOptions {
  /** @defaultValue 'chiSquare' (symmetric) */
  readonly distance?: Distance;
}

const rules = { distance: choiceOption(DISTANCES, 'chiSquare') };

/**
 * Classifies histograms by the nearest model; on a tie the earlier model wins.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4.
 * @param models M histograms with their classes
 * @param histograms the histograms to classify, with the same number of bins
 * @throws RangeError when there is nothing to classify, the numbers of bins differ, or a value is not finite or negative
 * @example
 * ```ts
 * import { nearestModel } from 'texton-lab';
 *
 * const models = { histograms: [[0.8, 0.2], [0.1, 0.9]], labels: [0, 1] };
 * const [nearest] = nearestModel(models, [[0.7, 0.3]]);
 * console.log(nearest?.label); // → 0
 * ```
 */
export function nearestModel(
  models: Models,
  histograms: readonly ArrayLike<number>[],
  options: NearestModelOptions = {},
): NearestModel[] {
  const call = 'nearestModel';
  const read = readOptions(call, options, rules);
  checkObject(call, 'models', models, 'Models { histograms, labels }');
  const bins = checkHistograms(call, 'models.histograms', models.histograms);
  checkLabels(call, 'models.labels', models.labels, models.histograms.length);
  if (checkHistograms(call, 'histograms', histograms) !== bins)
    throw new RangeError(
      `${call}: histograms must have the models' ${bins} bins, got ${histograms[0]?.length}`,
    );
  const distance = distanceFunction(call, read.distance, []);
  return histograms.map((histogram) => nearestOf(models, () => histogram, distance));
}
