import type { RunOptions, Matrix } from '../core';
import { imageBatches, itemsOfClass, subset, type Dataset, type Split } from '../datasets';
import { checkedItems, datasetResponses } from '../features';
import type { Border, FilterBank } from '../filters';
import {
  imageTextonHistograms,
  learnClassTextons,
  mergeTextons,
  textonDictionary,
  type ImageTextonHistogramsOptions,
} from '../textons';
import type { TextonHistograms } from '../classify';

/** How many textons, before and after merging. */
export interface DictionarySize {
  /** Textons of every class. */
  readonly count: number;
  /** Number of textons that the shared dictionary is merged to; all are kept without it. */
  readonly merge?: number;
}

/** Options of {@link splitHistograms}, checked. */
export interface SplitHistogramsOptions extends Omit<RunOptions, 'onProgress'> {
  readonly sizes: readonly DictionarySize[];
  readonly seed: number;
  readonly images?: number;
  readonly border?: Border;
  readonly weber?: boolean;
}

/** Histograms of a split over the textons of each class in turn, and over those of all classes together. */
export interface SplitHistograms {
  readonly perClass: TextonHistograms;
  readonly shared: TextonHistograms;
}

/**
 * Learns every class's textons from the first training images of a split, and describes its images over the textons of
 * each class in turn and over those of all classes together, for dictionaries of several sizes, without keeping
 * responses. An image is filtered once or twice, and textons of one number are learnt once.
 *
 * The same histograms as `textonHistograms` on the responses of all images.
 * @param split training and test images, with classes 0 … M − 1
 * @param bank C filters
 * @param call name of the public function, for messages
 * @returns one for each size
 * @throws RangeError when a class has too few images, or `count` is above the number of pixels learnt from
 */
export async function splitHistograms(
  { train, test }: Split,
  bank: FilterBank,
  { sizes: wanted, seed, images = 1, ...settings }: SplitHistogramsOptions,
  call: string = 'splitHistograms',
): Promise<SplitHistograms[]> {
  const { signal, workers } = settings;
  const long = { ...(signal && { signal }), ...(workers !== undefined && { workers }) };
  const classes = train.labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const items = Array.from({ length: classes }, (_, label) => [...itemsOfClass(train, label)]);
  const first = subset(
    train,
    items.flatMap((ofClass) => ofClass.slice(0, images)),
  );
  const responses = await datasetResponses(first, bank, settings, call);
  const sizes = [...new Map(wanted.map((size) => [nameOf(size), size])).values()];
  const counts = [...new Set(sizes.map(({ count }) => count))];
  const textons: Matrix[][] = [];
  for (const count of counts)
    textons.push(await learnClassTextons(responses, { ...long, count, seed, images }));
  const joint = sizes.map(({ count, merge }) => {
    const all = textonDictionary(textons[counts.indexOf(count)] ?? []);
    return (merge === undefined ? all : mergeTextons(all, { count: merge })).textons;
  });
  const own = counts.map((): Float64Array[] => []);
  const together = sizes.map((): Float64Array[] => []);
  for (const [label, ofClass] of items.entries()) {
    const words = textons.map((ofCount) => ofCount[label] as Matrix);
    const dictionaries = [...words, ...joint];
    const found = await describe(subset(train, ofClass), bank, { ...settings, dictionaries }, call);
    [...own, ...together].forEach((histograms, d) =>
      ofClass.forEach((item, at) => (histograms[item] = found[d]?.[at] as Float64Array)),
    );
  }
  const over = { ...settings, dictionaries: [...textons.flat(), ...joint] };
  const tested = await describe(test, bank, over, call);
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

/** Describes all images of a data set: for each dictionary a list of histograms. */
async function describe(
  images: Dataset,
  bank: FilterBank,
  options: ImageTextonHistogramsOptions,
  call: string,
): Promise<Float64Array[][]> {
  const histograms: Float64Array[][] = options.dictionaries.map(() => []);
  const { border = 'zero', signal } = options;
  const checked = checkedItems(call, 'images', images, { size: bank.size, border, constant: true });
  for await (const planes of imageBatches(checked, { signal })) {
    const found = await imageTextonHistograms(planes, bank, options);
    found.forEach((ofDictionary, d) => ofDictionary.forEach((histogram) => histograms[d]?.push(histogram)));
  }
  return histograms;
}
