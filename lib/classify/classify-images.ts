import { checkOptions, type RunOptions } from '../core';
import type { ReadableImages } from '../features';
import { checkModel } from './check-model';
import { distanceFunction } from './distance-function';
import { imageHistograms } from './image-histograms';
import type { TextonModel } from './train-texton-model';

/** What {@link classifyImages} and `classifyWithModel` found. */
export interface ModelAnswer {
  readonly label: number;
  readonly className: string;
  /** Distance to the nearest model: a training image, or a class's mean. */
  readonly distance: number;
  /** Distance to the nearest model of every class, nearest class first. */
  readonly ranking: readonly { readonly className: string; readonly distance: number }[];
}

/**
 * Classifies many images by the nearest training image of a model, one answer after the other in the order of the
 * images. Images are read while others are computed, and memory does not grow with their number.
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
): AsyncGenerator<ModelAnswer> {
  checkOptions('classifyImages', options, ['signal', 'onProgress', 'workers']);
  const rank = ranker(model);
  const { bank, border, standardised = true, weber = true, textons } = model;
  const settings = { ...options, bank, border, standardised, weber, dictionaries: [textons] };
  const told = { call: 'classifyImages', name: 'images' };
  for await (const [histogram] of imageHistograms(images, settings, told))
    yield rank(histogram as Float64Array);
}

/** Checks a model once, and returns what ranks its classes for a histogram. */
function ranker(model: TextonModel): (query: Float64Array) => ModelAnswer {
  const call = 'classifyImages';
  const classes = checkModel(call, model);
  const { histograms, labels, classNames } = model;
  const distance = distanceFunction(call, model.distance, []);
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
