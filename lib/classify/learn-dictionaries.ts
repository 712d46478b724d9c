import { randomGenerator, type LongCall, type Matrix } from '../core';
import type { Dataset } from '../datasets';
import type { Border } from '../filters';
import { kmeans, responseVectors, textonDictionary, type TextonDictionary, type Vectors } from '../textons';
import { normalisedResponses, type TextonBank } from './normalised-responses';

/** What the texton experiments need of a data set. */
export type LabelledImages = Pick<Dataset, 'length' | 'classNames' | 'labels' | 'get'>;

/** Options of {@link learnDictionaries}, all given. */
export interface DictionaryOptions extends LongCall {
  readonly bank: TextonBank;
  readonly border: Border;
  /** Textons a class. */
  readonly textons: number;
  /** Images a class to learn them from. */
  readonly images: number;
  /** Pixels of each of these images. */
  readonly pixels: number;
  readonly seed: number;
}

/**
 * Learns a dictionary for each of several training sets, filtering every image once however many of them use it.
 *
 * A class's textons are the k-means centres of randomly chosen pixels of randomly chosen training images.
 * @param dataset images with their classes
 * @param trainingSets item numbers of each training set
 */
export async function learnDictionaries(
  dataset: LabelledImages,
  trainingSets: readonly Int32Array[],
  options: DictionaryOptions,
): Promise<TextonDictionary[]> {
  const { bank, border, seed, signal, onProgress } = options;
  const labels = [...new Set(dataset.labels)].sort((a, b) => a - b);
  const chosen = trainingSets.map((items, s) =>
    labels.map((label) => {
      const ofClass = items.filter((i) => dataset.labels[i] === label);
      const order = randomGenerator(seed, 1, s, label).permutation(ofClass.length);
      return order.slice(0, options.images).map((at) => ofClass[at] as number);
    }),
  );
  const total = new Set(chosen.flat().flatMap((items) => Array.from(items))).size;
  let done = 0;
  const textons: Matrix[][] = trainingSets.map(() => []);
  for (const [at, label] of labels.entries()) {
    const samples = new Map<number, Vectors>();
    for (const item of chosen.flatMap((classes) => [...(classes[at] as Int32Array)])) {
      if (samples.has(item)) continue;
      signal?.throwIfAborted();
      const responses = await normalisedResponses(await dataset.get(item), { bank, border });
      samples.set(item, somePixels(responseVectors(responses), options.pixels, seed, item));
      onProgress?.(++done, total);
    }
    for (const [s, classes] of chosen.entries()) {
      const vectors = join([...(classes[at] as Int32Array)].map((item) => samples.get(item) as Vectors));
      if (vectors.count < options.textons)
        throw new RangeError(
          `learnDictionaries: textons must be at most the number of pixels learnt from, ${vectors.count} of class '${dataset.classNames[label]}', got ${options.textons}`,
        );
      const { centroids } = await kmeans(vectors, {
        k: options.textons,
        seed: seed + s,
        ...(signal && { signal }),
      });
      (textons[s] as Matrix[]).push(centroids);
    }
  }
  return textons.map((ofClasses) => {
    const { textons: all, classes, weights } = textonDictionary(ofClasses);
    return { textons: all, classes: classes.map((c) => labels[c] as number), weights };
  });
}

function somePixels(
  { count, dimensions, data }: Vectors,
  pixels: number,
  seed: number,
  item: number,
): Vectors {
  const kept = randomGenerator(seed, 2, item).permutation(count).slice(0, pixels);
  const some = new Float32Array(kept.length * dimensions);
  kept.forEach((i, at) => some.set(data.subarray(i * dimensions, (i + 1) * dimensions), at * dimensions));
  return { count: kept.length, dimensions, data: some };
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
