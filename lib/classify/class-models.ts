import { checkLabels, checkObject } from '../core';
import { checkHistograms } from './check-histograms';
import type { Models } from './models';

/**
 * Averages the histograms of every class: one model per class.
 * @param models one histogram per image, with the images' classes
 * @returns one mean histogram for each class that has images, in order of class
 * @throws RangeError when there is no histogram, the numbers of bins differ, or a bin is negative or not finite
 */
export function classModels(models: Models): {
  readonly histograms: Float64Array[];
  readonly labels: Int32Array;
} {
  checkObject('classModels', 'models', models, 'Models { histograms, labels }');
  const bins = checkHistograms('classModels', 'histograms', models.histograms);
  const classes = checkLabels('classModels', 'labels', models.labels, models.histograms.length);
  const sums = Array.from({ length: classes }, () => new Float64Array(bins));
  const counts = new Int32Array(classes);
  models.histograms.forEach((histogram, i) => {
    const label = models.labels[i] as number;
    const sum = sums[label] as Float64Array;
    for (let bin = 0; bin < bins; bin++) sum[bin] = (sum[bin] as number) + (histogram[bin] as number);
    counts[label] = (counts[label] as number) + 1;
  });
  const present = [...counts.keys()].filter((label) => counts[label] !== 0);
  return {
    histograms: present.map((label) =>
      (sums[label] as Float64Array).map((sum) => sum / (counts[label] as number)),
    ),
    labels: Int32Array.from(present),
  };
}
