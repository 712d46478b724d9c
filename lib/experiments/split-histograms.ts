import type { CheckedRecipe, TextonHistograms } from '../classify';
import { checkInteger, randomGenerator, type RunOptions, type Matrix, type Responses } from '../core';
import { imageBatches, itemsOfClass, subset, type Dataset, type Split } from '../datasets';
import { checkedItems, datasetResponses, type LabelledResponses } from '../features';
import { maximumResponses, weberNormalise } from '../filters';
import { imageTextonHistograms, learnClassTextons, mergeTextons, textonDictionary } from '../textons';

/** Numbers of textons, before and after merging. */
export interface DictionarySize {
  /** Textons per class. */
  readonly count: number;
  /** Number of textons to which the shared dictionary is merged. @defaultValue all are kept */
  readonly merge?: number | undefined;
}

/** Options of {@link splitHistograms}. */
export interface SplitHistogramsOptions extends Omit<RunOptions, 'onProgress'> {
  readonly sizes: readonly DictionarySize[];
  /** Name of the public function, for messages. @defaultValue 'splitHistograms' */
  readonly call?: string;
}

/** Histograms of a split over the textons of each class separately, and over those of all classes together. */
export interface SplitHistograms {
  readonly perClass: TextonHistograms;
  readonly shared: TextonHistograms;
}

/**
 * Learns the textons of each class from the first training images of a split, and computes the histograms of its images over the
 * textons of each class separately and over those of all classes together, for dictionaries of several sizes, without storing
 * responses. An image is filtered once or twice, and each number of textons is learnt once.
 *
 * The same histograms as `textonHistograms` on the responses of all images.
 * @param split training and test images, with classes 0 … M − 1
 * @param recipe checked; the images are already standardised if it says so; the sizes replace its `count` and `merge`
 * @returns one for each size
 * @throws RangeError when a class has too few images, or `count` exceeds the number of pixels to learn from
 */
export async function splitHistograms(
  { train, test }: Split,
  recipe: CheckedRecipe,
  { sizes: wanted, signal, workers, call = 'splitHistograms' }: SplitHistogramsOptions,
): Promise<SplitHistograms[]> {
  const { seed, images } = recipe;
  const run = { signal, workers };
  const classes = train.labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const items = Array.from({ length: classes }, (_, label) => [...itemsOfClass(train, label)]);
  items.forEach((ofClass, label) => {
    if (ofClass.length < images)
      throw new RangeError(
        `${call}: splits must have at least ${images} training images of every class, got ${ofClass.length} of class ${label}`,
      );
  });
  const sizes = [...new Map(wanted.map((size) => [nameOf(size), size])).values()];
  const counts = [...new Set(sizes.map(({ count }) => count))];
  const first = items.flatMap((ofClass) => ofClass.slice(0, images));
  const responses = await sampledResponses(train, first, recipe, { ...run, call });
  const textons: Matrix[][] = [];
  for (const count of counts) {
    checkCount(call, count, responses);
    textons.push(await learnClassTextons(responses, { ...run, count, seed, images }));
  }
  const joint = sizes.map(({ count, merge }) => {
    const all = textonDictionary(textons[counts.indexOf(count)] ?? []);
    if (merge !== undefined) checkInteger(call, 'merge', merge, 1, all.textons.rows);
    return (merge === undefined ? all : mergeTextons(all, { count: merge })).textons;
  });
  const own = counts.map((): Float64Array[] => []);
  const together = sizes.map((): Float64Array[] => []);
  for (const [label, ofClass] of items.entries()) {
    const ofLabel = textons.map((ofCount) => ofCount[label] as Matrix);
    const dictionaries = [...ofLabel, ...joint];
    const found = await histogramsOf(subset(train, ofClass), recipe, { ...run, dictionaries, call });
    [...own, ...together].forEach((histograms, d) =>
      ofClass.forEach((item, at) => (histograms[item] = found[d]?.[at] as Float64Array)),
    );
  }
  const dictionaries = [...textons.flat(), ...joint];
  const tested = await histogramsOf(test, recipe, { ...run, dictionaries, call });
  const labels = { trainingLabels: train.labels, testLabels: test.labels };
  const found = new Map<string, SplitHistograms>();
  for (const [s, size] of sizes.entries()) {
    const at = counts.indexOf(size.count);
    const overOwn = tested.slice(at * classes, (at + 1) * classes);
    const overAll = tested[counts.length * classes + s] as Float64Array[];
    found.set(nameOf(size), {
      perClass: { ...labels, training: own[at] as Float64Array[], test: overOwn },
      shared: { ...labels, training: together[s] as Float64Array[], test: overOwn.map(() => overAll) },
    });
  }
  return wanted.map((size) => found.get(nameOf(size)) as SplitHistograms);
}

function nameOf({ count, merge = 0 }: DictionarySize): string {
  return `${count} merged to ${merge}`;
}

interface ReadingOptions extends Omit<RunOptions, 'onProgress'> {
  readonly call: string;
}

/** Filters some images of a data set, and keeps the responses at as many pixels of each as the recipe asks for. */
async function sampledResponses(
  dataset: Dataset,
  items: readonly number[],
  { bank, maxima, border, weber, pixels, seed }: CheckedRecipe,
  { call, ...run }: ReadingOptions,
): Promise<LabelledResponses> {
  const { responses, labels } = await datasetResponses(
    subset(dataset, items),
    bank,
    { ...run, border },
    call,
  );
  const sampled = responses.map((filtered, i) => {
    const whole = maxima ? maximumResponses(filtered, maxima) : filtered;
    const size = whole.width * whole.height;
    const order = (): Int32Array => randomGenerator(seed, 2, items[i] as number).permutation(size);
    const kept = pixels < size ? pixelsOf(whole, order().subarray(0, pixels)) : whole;
    return weber ? weberNormalise(kept) : kept;
  });
  return { responses: sampled, labels };
}

/** The responses at some pixels, as an image of one row. */
function pixelsOf({ count, width, height, data }: Responses, pixels: Int32Array): Responses {
  const size = width * height;
  const some = new Float32Array(count * pixels.length);
  for (let k = 0; k < count; k++)
    pixels.forEach((pixel, i) => (some[k * pixels.length + i] = data[k * size + pixel] as number));
  return { count, width: pixels.length, height: 1, data: some };
}

/** Checks that every class has at least as many pixels as textons. */
function checkCount(call: string, count: number, { responses, labels }: LabelledResponses): void {
  const pixels = new Map<number, number>();
  responses.forEach(({ width, height }, i) => {
    const label = labels[i] as number;
    pixels.set(label, (pixels.get(label) ?? 0) + width * height);
  });
  for (const size of pixels.values()) checkInteger(call, 'count', count, 1, size);
}

/** Computes the histograms of all images of a data set: a list for each dictionary. */
async function histogramsOf(
  images: Dataset,
  { bank, maxima, border, weber }: CheckedRecipe,
  { dictionaries, call, ...run }: ReadingOptions & { readonly dictionaries: readonly Matrix[] },
): Promise<Float64Array[][]> {
  const histograms: Float64Array[][] = dictionaries.map(() => []);
  const checked = checkedItems(call, 'images', images, { size: bank.size, border, constant: true });
  const settings = { ...run, dictionaries, maxima, border, weber };
  for await (const planes of imageBatches(checked, { signal: run.signal })) {
    const found = await imageTextonHistograms(planes, bank, settings);
    found.forEach((ofDictionary, d) => ofDictionary.forEach((histogram) => histograms[d]?.push(histogram)));
  }
  return histograms;
}
