import {
  checkFinite,
  checkInteger,
  checkLabels,
  checkResponses,
  choiceOption,
  integerOption,
  listOption,
  readOptions,
  required,
  runOptions,
  type RunOptions,
  type Matrix,
  type Responses,
} from '../core';
import { checkLabelledResponses, type LabelledResponses } from '../features';
import { checkTextons, labelPixels, mergeTextons, textonDictionary, textonHistogram } from '../textons';

/** Options of {@link textonHistograms}. */
export interface TextonHistogramsOptions extends RunOptions {
  /** Textons of class 0, 1, …, as returned by `learnClassTextons`. */
  readonly textons: readonly Matrix[];
  /**
   * `'perClass'`: histograms are over the textons of one class at a time, as the assignment does. `'shared'`: over the
   * textons of all classes together.
   * @defaultValue 'perClass'
   */
  readonly dictionary?: 'perClass' | 'shared';
  /** Number of textons to which the shared dictionary is merged: see `mergeTextons`. @defaultValue all are kept */
  readonly merge?: number;
}

const rules = {
  textons: required(listOption<Matrix>('a list of textons, class by class')),
  dictionary: choiceOption(['perClass', 'shared'], 'perClass'),
  merge: integerOption({ min: 1 }),
  ...runOptions,
};

/** Histograms of training and test images: see {@link textonHistograms}. */
export interface TextonHistograms {
  /** One per training image, over the textons of its own class or over the shared dictionary. */
  readonly training: readonly Float64Array[];
  /** `test[c][i]`: test image i over the textons of class c; with a shared dictionary the same for every class. */
  readonly test: readonly (readonly Float64Array[])[];
  /** Classes of the training images. */
  readonly trainingLabels: Int32Array;
  /** Classes of the test images. */
  readonly testLabels: Int32Array;
}

/**
 * Computes the texton histograms of training and test images, for classification by `evaluateTextonHistograms`.
 * @param training responses of the training images, with classes 0 … M − 1
 * @param test responses of the test images
 * @throws RangeError when a class has no textons, they come from another bank, or `merge` is given without a shared
 * dictionary
 */
export async function textonHistograms(
  training: LabelledResponses,
  test: LabelledResponses,
  options: TextonHistogramsOptions,
): Promise<TextonHistograms> {
  const call = 'textonHistograms';
  checkLabelledResponses(call, 'training', training);
  checkLabelledResponses(call, 'test', test);
  const { textons, dictionary: kind, merge, onProgress, ...rest } = readOptions(call, options, rules);
  if (merge !== undefined && kind === 'perClass')
    throw new RangeError(`${call}: merge must be omitted unless dictionary is 'shared', got ${merge}`);
  const classes = checkLabels(call, 'training.labels', training.labels, training.responses.length);
  if (textons.length < classes)
    throw new RangeError(
      `${call}: textons must be given for each of ${classes} classes, got ${textons.length}`,
    );
  for (const image of [...training.responses, ...test.responses]) {
    checkResponses(call, image);
    checkFinite(call, 'responses', image.data);
    for (const own of textons) checkTextons(call, own, image.count);
  }
  const all = textonDictionary(textons);
  if (merge !== undefined) checkInteger(call, 'merge', merge, 1, all.textons.rows);
  const shared = (merge === undefined ? all : mergeTextons(all, { count: merge })).textons;
  const dictionaries = kind === 'shared' ? [shared] : textons;
  const total = training.responses.length + test.responses.length * dictionaries.length;
  let done = 0;
  const histogramOf = async (image: Responses, dictionary: Matrix): Promise<Float64Array> => {
    const histogram = textonHistogram(await labelPixels(image, dictionary, rest), dictionary.rows);
    onProgress?.(++done, total);
    return histogram;
  };
  const trained: Float64Array[] = [];
  for (const [i, image] of training.responses.entries())
    trained.push(
      await histogramOf(
        image,
        kind === 'shared' ? shared : (textons[training.labels[i] as number] as Matrix),
      ),
    );
  const tested: Float64Array[][] = [];
  for (const dictionary of dictionaries) {
    const histograms: Float64Array[] = [];
    for (const image of test.responses) histograms.push(await histogramOf(image, dictionary));
    tested.push(histograms);
  }
  return {
    training: trained,
    test: textons.map((_, label) => tested[kind === 'shared' ? 0 : label] as Float64Array[]),
    trainingLabels: training.labels,
    testLabels: test.labels,
  };
}
