import { checkOptions, type Matrix } from '../core';
import type { Border } from '../filters';
import type { Distance } from './distance-function';
import type { TextonBank } from './experiment-bank';
import { EXPERIMENT_OPTIONS, experimentSettings, type TextonExperimentOptions } from './experiment-settings';
import { imageHistograms } from './image-histograms';
import { learnDictionaries, type LabelledImages } from './learn-dictionaries';

/** All that it takes to classify an image. */
export interface TextonModel {
  readonly bank: TextonBank;
  readonly border: Border;
  readonly distance: Distance;
  readonly classNames: readonly string[];
  /** The shared dictionary, Q×C. */
  readonly textons: Matrix;
  /** One histogram of Q bins for every training image. */
  readonly histograms: readonly Float64Array[];
  /** Class of every training image. */
  readonly labels: Int32Array;
}

/**
 * Trains on all images of a data set: a shared dictionary, and a histogram for every image.
 *
 * Progress counts two steps an image: learning and describing.
 * @param dataset images with their classes
 * @throws RangeError when there are fewer than two classes
 */
export async function trainTextonModel(
  dataset: LabelledImages,
  options: TextonExperimentOptions = {},
): Promise<TextonModel> {
  const call = 'trainTextonModel';
  checkOptions(call, options, EXPERIMENT_OPTIONS);
  const settings = experimentSettings(call, dataset, options);
  const { signal, onProgress, workers } = options;
  const long = { ...(signal && { signal }), ...(workers !== undefined && { workers }) };
  const half = dataset.length;
  const everything = Int32Array.from({ length: dataset.length }, (_, i) => i);
  const [dictionary] = await learnDictionaries(dataset, [everything], {
    ...settings,
    ...long,
    onProgress: (done, total) => onProgress?.(Math.round((done / total) * half), 2 * half),
  });
  const { textons } = dictionary as NonNullable<typeof dictionary>;
  const { bank, border, distance } = settings;
  const histograms: Float64Array[] = [];
  for await (const [histogram] of imageHistograms(dataset, {
    ...long,
    bank,
    border,
    dictionaries: [textons],
    onProgress: (done) => onProgress?.(half + done, 2 * half),
  }))
    histograms.push(histogram as Float64Array);
  return {
    bank,
    border,
    distance,
    classNames: dataset.classNames,
    textons,
    histograms,
    labels: dataset.labels.slice(),
  };
}
