import type { LongCall } from '../core';
import { imageBatches, itemsOfClass, subset, type Dataset, type Split } from '../datasets';
import { datasetResponses } from '../features';
import type { Border, FilterBank } from '../filters';
import {
  describeByTextons,
  learnClassTextons,
  mergeTextons,
  textonDictionary,
  type DescribeByTextonsOptions,
} from '../textons';
import type { TextonHistograms } from './texton-histograms';

/** Options of {@link splitHistograms}, checked. */
export interface SplitHistogramsOptions extends Omit<LongCall, 'onProgress'> {
  readonly count: number;
  readonly seed: number;
  readonly images?: number;
  readonly border?: Border;
  readonly weber?: boolean;
  readonly merge?: number;
}

/**
 * Learns every class's textons from the first training images of a split, and describes its images over the textons of
 * each class in turn and over those of all classes together, without keeping responses.
 *
 * The same histograms as `textonHistograms` on the responses of all images.
 * @param split training and test images, with classes 0 … M − 1
 * @param bank C filters
 * @throws RangeError when a class has too few images, or `count` is above the number of pixels learnt from
 */
export async function splitHistograms(
  { train, test }: Split,
  bank: FilterBank,
  { count, seed, images = 1, merge, ...settings }: SplitHistogramsOptions,
): Promise<{ readonly perClass: TextonHistograms; readonly shared: TextonHistograms }> {
  const { signal, workers } = settings;
  const long = { ...(signal && { signal }), ...(workers !== undefined && { workers }) };
  const classes = train.labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const items = Array.from({ length: classes }, (_, label) => [...itemsOfClass(train, label)]);
  const first = subset(
    train,
    items.flatMap((ofClass) => ofClass.slice(0, images)),
  );
  const responses = await datasetResponses(first, bank, settings);
  const textons = await learnClassTextons(responses, { ...long, count, seed, images });
  const all = textonDictionary(textons);
  const joint = (merge === undefined ? all : mergeTextons(all, { count: merge })).textons;
  const own: Float64Array[] = [];
  const together: Float64Array[] = [];
  for (const [label, words] of textons.entries()) {
    const ofClass = subset(train, items[label] ?? []);
    const [overOwn, overAll] = await describe(ofClass, bank, { ...settings, dictionaries: [words, joint] });
    items[label]?.forEach((item, at) => {
      own[item] = overOwn?.[at] as Float64Array;
      together[item] = overAll?.[at] as Float64Array;
    });
  }
  const tested = await describe(test, bank, { ...settings, dictionaries: [...textons, joint] });
  const testedTogether = tested.pop() as Float64Array[];
  const labels = { trainingLabels: train.labels, testLabels: test.labels };
  return {
    perClass: { ...labels, training: own, test: tested },
    shared: { ...labels, training: together, test: textons.map(() => testedTogether) },
  };
}

/** Describes all images of a data set: for each dictionary a list of histograms. */
async function describe(
  images: Dataset,
  bank: FilterBank,
  options: DescribeByTextonsOptions,
): Promise<Float64Array[][]> {
  const histograms: Float64Array[][] = options.dictionaries.map(() => []);
  for await (const planes of imageBatches(images, { signal: options.signal })) {
    const found = await describeByTextons(planes, bank, options);
    found.forEach((ofDictionary, d) => histograms[d]?.push(...ofDictionary));
  }
  return histograms;
}
