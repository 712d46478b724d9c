import { responsesAt } from '../compute';
import { randomGenerator, type RunOptions, type Matrix, type Plane } from '../core';
import { readAhead, type Dataset } from '../datasets';
import { checkedItems, type TracedImages } from '../features';
import { bankKernels, filteringRuns, maximumResponses, weberNormalise, type Border } from '../filters';
import { standardise } from '../image';
import { kmeans, responseVectors, textonDictionary, type TextonDictionary, type Vectors } from '../textons';
import { experimentBank, type TextonBank } from './experiment-bank';

/** What the texton experiments need of a data set; with `origins`, messages name an image's file. */
export type LabelledImages = Pick<Dataset, 'length' | 'classNames' | 'labels' | 'get'> & TracedImages;

/** Options of {@link learnDictionaries}, all given. */
export interface DictionaryOptions extends RunOptions {
  readonly bank: TextonBank;
  readonly border: Border;
  readonly standardised: boolean;
  readonly weber: boolean;
  /** Textons a class. */
  readonly textons: number;
  /** Images a class to learn them from. */
  readonly images: number;
  /** Pixels of each of these images. */
  readonly pixels: number;
  readonly seed: number;
}

/** Images that are filtered together. */
const MAX_IMAGES = 16;

/**
 * Learns a dictionary for each of several training sets, filtering every image once however many of them use it.
 *
 * A class's textons are the k-means centres of randomly chosen pixels of randomly chosen training images.
 * @param dataset images with their classes
 * @param trainingSets item numbers of each training set
 * @param call name of the public function, for messages
 * @throws RangeError naming an image that is constant, or smaller than the filters with `border: 'valid'`
 */
export async function learnDictionaries(
  dataset: LabelledImages,
  trainingSets: readonly Int32Array[],
  options: DictionaryOptions,
  call: string = 'learnDictionaries',
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
  const { size } = experimentBank(call, options.bank).bank;
  const checked = checkedItems(call, 'dataset', dataset, { size, border: options.border });
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
        planes.push(options.standardised ? standardise(plane) : plane);
      }
      const sampled = await sampleVectors(planes, some, options, call);
      some.forEach((item, i) => samples.set(item, sampled[i] as Vectors));
      onProgress?.((done += some.length), total);
    }
    for (const [s, items] of (chosen[at] as number[][]).entries()) {
      const vectors = join(items.map((item) => samples.get(item) as Vectors));
      if (vectors.count < options.textons)
        throw new RangeError(
          `${call}: textons must be at most the number of pixels learnt from, ${vectors.count} of class '${dataset.classNames[label]}', got ${options.textons}`,
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

/** Takes the response vectors of randomly chosen pixels of images, as `normalisedResponses` has them. */
async function sampleVectors(
  planes: readonly Plane[],
  items: readonly number[],
  { bank: name, border, weber, pixels: most, seed, signal, workers }: DictionaryOptions,
  call: string,
): Promise<Vectors[]> {
  const { bank, maxima } = experimentBank(call, name);
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
      ...(signal && { signal }),
      ...(workers !== undefined && { workers }),
    });
    found.forEach((data, i) => {
      // Maxima and Weber's rescaling go pixel by pixel: the pixels taken are an image of one row to them.
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
