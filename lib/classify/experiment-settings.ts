import {
  checkBoolean,
  checkChoice,
  checkInteger,
  checkLabels,
  checkList,
  checkObject,
  type RunOptions,
} from '../core';
import type { Border } from '../filters';
import { DISTANCES, type Distance } from './distance-function';
import { TEXTON_BANKS, type TextonBank } from './experiment-bank';
import type { LabelledImages } from './learn-dictionaries';

/** Options of `evaluateTextons` and `trainTextonModel`. */
export interface TextonExperimentOptions extends RunOptions {
  /** @defaultValue 'mr8' */
  readonly bank?: TextonBank;
  /** Textons a class. @defaultValue 10 */
  readonly textons?: number;
  /** Training images a class that textons are learnt from. @defaultValue 13 */
  readonly dictionaryImages?: number;
  /** Pixels of each of them. @defaultValue 1000 */
  readonly pixels?: number;
  /** @defaultValue 'chiSquare' (symmetric) */
  readonly distance?: Distance;
  /** @defaultValue 'reflect' */
  readonly border?: Border;
  /** Whether every image is brought to mean 0 and deviation 1 first. @defaultValue true */
  readonly standardised?: boolean;
  /** Whether the responses of every pixel are rescaled by Weber's law. @defaultValue true */
  readonly weber?: boolean;
  /** @defaultValue 0 */
  readonly seed?: number;
}

/** Names of the options that all experiments share. */
export const EXPERIMENT_OPTIONS: readonly string[] = [
  'bank',
  'textons',
  'dictionaryImages',
  'pixels',
  'distance',
  'border',
  'standardised',
  'weber',
  'seed',
  'signal',
  'onProgress',
  'workers',
];

/** The options of an experiment with their defaults. */
export interface ExperimentSettings {
  readonly bank: TextonBank;
  readonly border: Border;
  readonly standardised: boolean;
  readonly weber: boolean;
  readonly textons: number;
  readonly images: number;
  readonly pixels: number;
  readonly seed: number;
  readonly distance: Distance;
}

/**
 * Checks the options of an experiment and fills in their defaults.
 * @throws RangeError when an option has no such value, or the data set has fewer than two classes with images
 */
export function experimentSettings(
  call: string,
  dataset: LabelledImages,
  options: TextonExperimentOptions,
): ExperimentSettings {
  checkObject(call, 'dataset', dataset, 'a Dataset');
  checkInteger(call, 'dataset.length', dataset.length, 0);
  checkLabels(call, 'dataset.labels', dataset.labels, dataset.length);
  checkList(call, 'dataset.classNames', dataset.classNames, 'a list of names');
  const classes = new Set(dataset.labels).size;
  if (classes < 2)
    throw new RangeError(
      `${call}: dataset must have at least 2 classes with images, got ${classes}; there is nothing to tell apart`,
    );
  return {
    bank: checkChoice(call, 'bank', options.bank ?? 'mr8', TEXTON_BANKS),
    border: checkChoice(call, 'border', options.border ?? 'reflect', ['zero', 'reflect', 'valid']),
    standardised: checkBoolean(call, 'standardised', options.standardised ?? true),
    weber: checkBoolean(call, 'weber', options.weber ?? true),
    textons: checkInteger(call, 'textons', options.textons ?? 10, 1),
    images: checkInteger(call, 'dictionaryImages', options.dictionaryImages ?? 13, 1),
    pixels: checkInteger(call, 'pixels', options.pixels ?? 1000, 1),
    seed: checkInteger(call, 'seed', options.seed ?? 0, 0),
    distance: checkChoice(call, 'distance', options.distance ?? 'chiSquare', DISTANCES),
  };
}

/** Finds the class that has fewest images, the first of several; classes without images are passed over. */
export function smallestClass(dataset: Pick<LabelledImages, 'labels'>): {
  readonly label: number;
  readonly images: number;
} {
  const counts = new Map<number, number>();
  for (const label of dataset.labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  let [label, images] = [-1, Infinity];
  for (const [own, count] of counts)
    if (count < images || (count === images && own < label)) [label, images] = [own, count];
  return { label, images };
}
