import { responsesAt } from '../compute';
import { randomGenerator, type RunOptions, type Matrix, type Plane } from '../core';
import { readAhead } from '../datasets';
import { checkedItems } from '../features';
import { bankKernels, filteringRuns, maximumResponses, weberNormalise } from '../filters';
import { standardiseFor } from '../image/standardise';
import {
  kmeans,
  mergeTextons,
  responseVectors,
  textonDictionary,
  type TextonDictionary,
  type Vectors,
} from '../textons';
import type { CheckedRecipe } from './check-recipe';
import type { LabelledImages } from './labelled-images';

/** Options of {@link learnDictionaries}. */
export interface LearnDictionariesOptions extends RunOptions {
  /** Name of the public function, for messages. @defaultValue 'learnDictionaries' */
  readonly call?: string;
}

/** Number of images that are filtered together. */
const MAX_IMAGES = 16;

/**
 * Learns a shared dictionary for each of several training sets, filtering every image once, however many sets use it.
 *
 * A class's textons are the k-means centres of randomly chosen pixels of randomly chosen training images; a class with fewer
 * images than the recipe asks for uses all of them.
 * @param dataset images with their classes
 * @param trainingSets item numbers of each training set
 * @param recipe checked
 * @throws RangeError naming an image that is constant, or smaller than the filters with `border: 'valid'`, or when
 * `count` or `merge` is too large
 */
export async function learnDictionaries(
  dataset: LabelledImages,
  trainingSets: readonly Int32Array[],
  recipe: CheckedRecipe,
  { call = 'learnDictionaries', signal, onProgress, workers }: LearnDictionariesOptions = {},
): Promise<TextonDictionary[]> {
  const { bank, border, seed, count, merge } = recipe;
  const labels = [...new Set(dataset.labels)].sort((a, b) => a - b);
  const chosen = labels.map((label) =>
    trainingSets.map((items, s) => {
      const ofClass = items.filter((i) => dataset.labels[i] === label);
      const order = randomGenerator(seed, 1, s, label).permutation(ofClass.length);
      return Array.from(order.slice(0, recipe.images), (at) => ofClass[at] as number);
    }),
  );
  const needed = chosen.map((sets) => [...new Set(sets.flat())]);
  if (merge !== undefined && merge > count * labels.length)
    throw new RangeError(
      `${call}: merge must be at most the number of textons of all classes, ${count * labels.length}, got ${merge}`,
    );
  const checked = checkedItems(call, 'dataset', dataset, { size: bank.size, border });
  const images = readAhead(checked, needed.flat(), { signal });
  const total = needed.flat().length;
  let done = 0;
  const textons: Matrix[][] = trainingSets.map(() => []);
  for (const [at, label] of labels.entries()) {
    const samples = new Map<number, Vectors>();
    const learntFrom = needed[at] as number[];
    for (let first = 0; first < learntFrom.length; first += MAX_IMAGES) {
      const some = learntFrom.slice(first, first + MAX_IMAGES);
      const planes: Plane[] = [];
      for (let i = 0; i < some.length; i++) {
        const plane = (await images.next()).value as Plane;
        planes.push(recipe.standardise ? standardiseFor(call, plane, `image ${some[i]}`) : plane);
      }
      const sampled = await sampleVectors(planes, some, recipe, { call, signal, workers });
      some.forEach((item, i) => samples.set(item, sampled[i] as Vectors));
      onProgress?.((done += some.length), total);
    }
    for (const [s, items] of (chosen[at] as number[][]).entries()) {
      const vectors = join(items.map((item) => samples.get(item) as Vectors));
      if (vectors.count < count)
        throw new RangeError(
          `${call}: count must be at most the number of pixels to learn from, ${vectors.count} of class '${dataset.classNames[label]}', got ${count}`,
        );
      const { centroids } = await kmeans(vectors, { k: count, seed: seed + s, signal, workers });
      (textons[s] as Matrix[]).push(centroids);
    }
  }
  return textons.map((ofClasses) => {
    const { textons: all, classes, weights } = textonDictionary(ofClasses);
    const dictionary = { textons: all, classes: classes.map((c) => labels[c] as number), weights };
    return merge === undefined ? dictionary : mergeTextons(dictionary, { count: merge });
  });
}

/** Returns the response vectors of randomly chosen pixels of images, as computed by `normalisedResponses`. */
async function sampleVectors(
  planes: readonly Plane[],
  items: readonly number[],
  { bank, maxima, border, weber, pixels: most, seed }: CheckedRecipe,
  { call, signal, workers }: Omit<LearnDictionariesOptions, 'call'> & { readonly call: string },
): Promise<Vectors[]> {
  const kernels = bankKernels(bank);
  const vectors: Vectors[] = [];
  for (const run of filteringRuns(call, planes, { size: bank.size, border })) {
    const { width, height } = run.window;
    const pixels = run.items.map((i) =>
      randomGenerator(seed, 2, items[i] as number)
        .permutation(width * height)
        .slice(0, most),
    );
    const found = await responsesAt(run.images, kernels, {
      size: bank.size,
      window: run.window,
      pixels,
      signal,
      workers,
    });
    found.forEach((data, i) => {
      // Maxima and Weber's rescaling work pixel by pixel, so the chosen pixels can be passed as an image of one row.
      const row = { count: bank.filters.length, width: (pixels[i] as Int32Array).length, height: 1, data };
      const described = maxima ? maximumResponses(row, maxima) : row;
      vectors[run.items[i] as number] = responseVectors(weber ? weberNormalise(described) : described);
    });
  }
  return vectors;
}

function join(parts: readonly Vectors[]): Vectors {
  const { dimensions } = parts[0] as Vectors;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const data = new Float32Array(count * dimensions);
  let start = 0;
  for (const part of parts) {
    data.set(part.data, start);
    start += part.data.length;
  }
  return { count, dimensions, data };
}
