import { choiceOption, readOptions, runOptions, type RunOptions } from '../core';
import { checkLabelledImages } from './check-labelled-images';
import { checkRecipe } from './check-recipe';
import { classModels } from './class-models';
import { DISTANCES, type Distance } from './distance-function';
import { imageHistograms } from './image-histograms';
import type { LabelledImages } from './labelled-images';
import { learnDictionaries } from './learn-dictionaries';
import type { TextonModel } from './texton-model';
import { varmaZissermanRecipe, type TextonRecipe } from './texton-recipe';

/** Options of {@link trainTextonModel}. */
export interface TrainTextonModelOptions extends RunOptions {
  /** The models of a class: the histogram of each training image, or their mean. @defaultValue 'image' */
  readonly models?: 'image' | 'class';
  /** @defaultValue 'chiSquare' (symmetric) */
  readonly distance?: Distance;
}

const rules = {
  models: choiceOption(['image', 'class'], 'image'),
  distance: choiceOption(DISTANCES, 'chiSquare'),
  ...runOptions,
};

/**
 * Trains on all images of a data set: a shared dictionary, and a histogram for every image or class.
 *
 * Progress counts two steps per image: learning and describing.
 * @param dataset images with their classes
 * @param recipe how textons are learnt and images described; `images` and `pixels` are drawn at random
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
  recipe: TextonRecipe = varmaZissermanRecipe,
  options: TrainTextonModelOptions = {},
): Promise<TextonModel> {
  const call = 'trainTextonModel';
  const { models, distance, signal, onProgress, workers } = readOptions(call, options, rules);
  checkLabelledImages(call, dataset);
  const checked = checkRecipe(call, recipe);
  const half = dataset.length;
  const everything = Int32Array.from({ length: half }, (_, i) => i);
  const [dictionary] = await learnDictionaries(dataset, [everything], checked, {
    call,
    signal,
    workers,
    onProgress: (done, total) => onProgress?.(Math.round((done / total) * half), 2 * half),
  });
  const { textons } = dictionary as NonNullable<typeof dictionary>;
  const histograms: Float64Array[] = [];
  const described = imageHistograms(dataset, checked, {
    call,
    name: 'dataset',
    dictionaries: [textons],
    signal,
    workers,
    onProgress: (done) => onProgress?.(half + done, 2 * half),
  });
  for await (const [histogram] of described) histograms.push(histogram as Float64Array);
  const images = { histograms, labels: Int32Array.from(dataset.labels) };
  const { bank, maxima, border, standardise, weber } = recipe;
  return {
    bank,
    ...(maxima && { maxima }),
    border,
    standardise,
    weber,
    distance,
    classNames: dataset.classNames,
    textons,
    ...(models === 'image' ? images : classModels(images)),
  };
}
