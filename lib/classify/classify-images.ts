import { readOptions, runOptions, type RunOptions } from '../core';
import type { ReadableImages } from '../features';
import { checkModel, type CheckedModel } from './check-model';
import { distanceFunction } from './distance-function';
import { imageHistograms } from './image-histograms';
import type { TextonModel } from './texton-model';

/** Result of {@link classifyImages} and `classifyWithModel` for one image. */
export interface Classification {
  readonly label: number;
  readonly className: string;
  /** Distance to the nearest model: a training image, or the mean of a class. */
  readonly distance: number;
  /** Distance to the nearest model of every class, nearest class first. */
  readonly ranking: readonly { readonly className: string; readonly distance: number }[];
}

/**
 * Classifies many images by the nearest histogram of a model, one after the other in the order of the images. Images
 * are read while others are computed, and memory does not grow with their number.
 * @param images a data set, or anything else that reads image i
 * @param model of `trainTextonModel` or `loadTextonModel`
 * @throws RangeError naming a constant image; Error when an image cannot be read
 * @example
 * ```ts
 * import { classifyImages, imageFolder, trainTextonModel } from 'texton-lab';
 *
 * const set = await imageFolder('my-textures');
 * const model = await trainTextonModel(set);
 * const names: string[] = [];
 * for await (const { className } of classifyImages(set, model)) names.push(className);
 * console.log(names[0], names[7]); // → brick grass
 * ```
 */
export async function* classifyImages(
  images: ReadableImages,
  model: TextonModel,
  options: RunOptions = {},
): AsyncGenerator<Classification> {
  const call = 'classifyImages';
  yield* classificationsOf(call, images, model, readOptions(call, options, runOptions));
}

/** Implements {@link classifyImages} with checked options; messages name the function that was called. */
export async function* classificationsOf(
  call: string,
  images: ReadableImages,
  model: TextonModel,
  options: RunOptions,
): AsyncGenerator<Classification> {
  const checked = checkModel(call, model);
  const rank = ranker(call, model, checked);
  const settings = { ...options, dictionaries: [model.textons], call, name: 'images' };
  for await (const [histogram] of imageHistograms(images, checked.recipe, settings))
    yield rank(histogram as Float64Array);
}

/** Makes the function that ranks the classes of a model for a histogram. */
function ranker(
  call: string,
  { histograms, labels, classNames, distance: name }: TextonModel,
  { classes }: CheckedModel,
): (query: Float64Array) => Classification {
  const distance = distanceFunction(call, name, []);
  return (query) => {
    const least = new Float64Array(classes).fill(Infinity);
    histograms.forEach((known, i) => {
      const label = labels[i] as number;
      least[label] = Math.min(least[label] as number, distance(known, query, least[label]));
    });
    const nearest = [...new Set(labels)].map((label) => ({ label, distance: least[label] as number }));
    nearest.sort((a, b) => a.distance - b.distance || a.label - b.label);
    const ranking = nearest.map((n) => ({
      className: classNames[n.label] as string,
      distance: n.distance,
    }));
    const { label } = nearest[0] as (typeof nearest)[number];
    return { label, ...(ranking[0] as (typeof ranking)[number]), ranking };
  };
}
