import type { DistanceFunction } from './distance-function';
import type { Models, NearestModel } from './models';

/**
 * Finds the model nearest to a query; the earlier one on a tie.
 * @param models checked
 * @param queryFor returns the query's histogram over the textons of a class; the same for every class with a shared dictionary
 */
export function nearestOf(
  models: Models,
  queryFor: (label: number) => ArrayLike<number>,
  distance: DistanceFunction,
): NearestModel {
  const { histograms, labels } = models;
  let index = 0;
  let least = Infinity;
  for (let i = 0; i < histograms.length; i++) {
    const d = distance(histograms[i] as ArrayLike<number>, queryFor(labels[i] as number), least);
    if (d < least) {
      least = d;
      index = i;
    }
  }
  return { label: labels[index] as number, index, distance: least };
}
