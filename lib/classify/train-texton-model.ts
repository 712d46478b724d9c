import { checkChoice, checkOptions, type Matrix } from '../core';
import type { Border } from '../filters';
import { classModels } from './class-models';
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
  /** Whether images are brought to mean 0 and deviation 1 first. @defaultValue true */
  readonly standardised?: boolean;
  /** Whether responses are rescaled by Weber's law. @defaultValue true */
  readonly weber?: boolean;
  readonly classNames: readonly string[];
  /** The shared dictionary, Q×C. */
  readonly textons: Matrix;
  /** Histograms of Q bins: one for every training image, or the mean of each class. */
  readonly histograms: readonly Float64Array[];
  /** Class of every histogram. */
  readonly labels: Int32Array;
}

/** Options of {@link trainTextonModel}. */
export interface TrainTextonModelOptions extends TextonExperimentOptions {
  /** What stands for a class: every training image's histogram, or their mean. @defaultValue 'image' */
  readonly models?: 'image' | 'class';
}

/**
 * Trains on all images of a data set: a shared dictionary, and a histogram for every image or class.
 *
 * Progress counts two steps an image: learning and describing.
 * @param dataset images with their classes
 * @throws RangeError when there are fewer than two classes
 * @example
 * ```ts
 * import { imageFolder, saveTextonModel, trainTextonModel } from 'texton-lab';
 *
 * const model = await trainTextonModel(await imageFolder('my-textures'));
 * await saveTextonModel(model, 'model.json');
 * console.log(model.classNames, model.histograms.length); // → [ 'brick', 'grass' ] 8
 * ```
 */
export async function trainTextonModel(
  dataset: LabelledImages,
  options: TrainTextonModelOptions = {},
): Promise<TextonModel> {
  const call = 'trainTextonModel';
  checkOptions(call, options, [...EXPERIMENT_OPTIONS, 'models']);
  const kind = checkChoice(call, 'models', options.models ?? 'image', ['image', 'class']);
  const settings = experimentSettings(call, dataset, options);
  const { signal, onProgress, workers } = options;
  const long = { ...(signal && { signal }), ...(workers !== undefined && { workers }) };
  const half = dataset.length;
  const everything = Int32Array.from({ length: dataset.length }, (_, i) => i);
  const learning = {
    ...settings,
    ...long,
    onProgress: (done: number, total: number) => onProgress?.(Math.round((done / total) * half), 2 * half),
  };
  const [dictionary] = await learnDictionaries(dataset, [everything], learning, call);
  const { textons } = dictionary as NonNullable<typeof dictionary>;
  const { bank, border, standardised, weber, distance } = settings;
  const histograms: Float64Array[] = [];
  const describing = {
    ...long,
    ...settings,
    dictionaries: [textons],
    onProgress: (done: number) => onProgress?.(half + done, 2 * half),
  };
  for await (const [histogram] of imageHistograms(dataset, describing, { call, name: 'dataset' }))
    histograms.push(histogram as Float64Array);
  const described = { histograms, labels: Int32Array.from(dataset.labels) };
  return {
    bank,
    border,
    distance,
    // Left out where they are the default: a model then is as it always was, in memory and in its file.
    ...(standardised ? {} : { standardised }),
    ...(weber ? {} : { weber }),
    classNames: dataset.classNames,
    textons,
    ...(kind === 'image' ? described : classModels(described)),
  };
}
