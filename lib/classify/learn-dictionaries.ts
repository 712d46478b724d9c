import { randomGenerator, type LongCall, type Matrix, type Plane, type Responses } from '../core';
import { readAhead, type Dataset } from '../datasets';
import { filterResponses, maximumResponses, weberNormalise, type Border } from '../filters';
import { standardise } from '../image';
import { kmeans, responseVectors, textonDictionary, type TextonDictionary, type Vectors } from '../textons';
import { experimentBank, type TextonBank } from './experiment-bank';

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
  const { seed, signal, onProgress, workers } = options;
  const long = { ...(signal && { signal }), ...(workers !== undefined && { workers }) };
  const labels = [...new Set(dataset.labels)].sort((a, b) => a - b);
  const chosen = labels.map((label) =>
    trainingSets.map((items, s) => {
      const ofClass = items.filter((i) => dataset.labels[i] === label);
      const order = randomGenerator(seed, 1, s, label).permutation(ofClass.length);
      return Array.from(order.slice(0, options.images), (at) => ofClass[at] as number);
    }),
  );
  const needed = chosen.map((sets) => [...new Set(sets.flat())]);
  const images = readAhead(dataset, needed.flat(), { signal });
  const total = needed.flat().length;
  let done = 0;
  const textons: Matrix[][] = trainingSets.map(() => []);
  for (const [at, label] of labels.entries()) {
    const samples = new Map<number, Vectors>();
    for (const item of needed[at] as number[]) {
      const { value: plane } = await images.next();
      samples.set(item, await somePixels(plane as Plane, item, options));
      onProgress?.(++done, total);
    }
    for (const [s, items] of (chosen[at] as number[][]).entries()) {
      const vectors = join(items.map((item) => samples.get(item) as Vectors));
      if (vectors.count < options.textons)
        throw new RangeError(
          `learnDictionaries: textons must be at most the number of pixels learnt from, ${vectors.count} of class '${dataset.classNames[label]}', got ${options.textons}`,
        );
      const { centroids } = await kmeans(vectors, { ...long, k: options.textons, seed: seed + s });
      (textons[s] as Matrix[]).push(centroids);
    }
  }
  return textons.map((ofClasses) => {
    const { textons: all, classes, weights } = textonDictionary(ofClasses);
    return { textons: all, classes: classes.map((c) => labels[c] as number), weights };
  });
}

/** Takes the response vectors of randomly chosen pixels, as `normalisedResponses` has them. */
async function somePixels(
  plane: Plane,
  item: number,
  { bank: name, border, pixels, seed, signal, workers }: DictionaryOptions,
): Promise<Vectors> {
  const { bank, maxima } = experimentBank('learnDictionaries', name);
  const responses = await filterResponses(standardise(plane), bank, {
    border,
    ...(signal && { signal }),
    ...(workers !== undefined && { workers }),
  });
  const count = responses.width * responses.height;
  const kept = randomGenerator(seed, 2, item).permutation(count).slice(0, pixels);
  // Maxima and Weber's rescaling go pixel by pixel, so the pixels can be taken first.
  const some = responsesAt(responses, kept);
  return responseVectors(weberNormalise(maxima ? maximumResponses(some, maxima) : some));
}

/** Takes the responses at some pixels, as those of an image of one row. */
function responsesAt({ count, width, height, data }: Responses, pixels: Int32Array): Responses {
  const some = new Float32Array(count * pixels.length);
  for (let k = 0; k < count; k++)
    for (let i = 0; i < pixels.length; i++)
      some[k * pixels.length + i] = data[k * width * height + (pixels[i] as number)] as number;
  return { count, width: pixels.length, height: 1, data: some };
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
