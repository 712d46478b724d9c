import {
  checkInteger,
  integerOption,
  readOptions,
  runOptions,
  seedOption,
  uncheckedOption,
  type Matrix,
  type RunOptions,
} from '../core';
import { checkLabelledResponses, type LabelledResponses } from '../features';
import type { Vectors } from './check-vector-list';
import { joinVectors } from './join-vectors';
import { kmeansMany } from './kmeans-many';

/** Options of {@link learnClassTextons}. */
export interface LearnClassTextonsOptions extends RunOptions {
  /** Number of textons per class, K. */
  readonly count: number;
  /** @defaultValue 0 */
  readonly seed?: number;
  /** Number of training images per class, the first ones. @defaultValue 1, as in the assignment */
  readonly images?: number;
}

const rules = {
  count: uncheckedOption<number>(),
  seed: seedOption(),
  images: integerOption({ min: 1, default: 1 }),
  ...runOptions,
};

/**
 * Learns textons for every class from its first training images.
 * @param training responses of the training images, with classes 0 … M − 1
 * @returns the K×C textons of class 0, 1, …
 * @throws RangeError when a class has too few images, or `count` exceeds the number of training pixels
 */
export async function learnClassTextons(
  training: LabelledResponses,
  options: LearnClassTextonsOptions,
): Promise<Matrix[]> {
  const call = 'learnClassTextons';
  checkLabelledResponses(call, 'training', training);
  const { count, images, onProgress, ...rest } = readOptions(call, options, rules);
  const { responses, labels } = training;
  const classes = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const sets = Array.from({ length: classes }, (_, label) => {
    const first = responses.filter((_image, i) => labels[i] === label).slice(0, images);
    if (first.length < images)
      throw new RangeError(
        `${call}: training must have at least ${images} image(s) of every class, got ${first.length} of class ${label}`,
      );
    const vectors = joinVectors(call, first);
    checkInteger(call, 'count', count, 1, vectors.count);
    return vectors;
  });
  const textons: Matrix[] = [];
  for (const group of ofOneSize(sets)) {
    const fits = await kmeansMany(group, { ...rest, k: count });
    textons.push(...fits.map((fit) => fit.centroids));
    onProgress?.(textons.length, classes);
  }
  return textons;
}

/** Groups consecutive sets of the same size. */
function ofOneSize(sets: readonly Vectors[]): Vectors[][] {
  const groups: Vectors[][] = [];
  for (const set of sets) {
    const last = groups[groups.length - 1];
    if (last?.[0]?.count === set.count && last[0].dimensions === set.dimensions) last.push(set);
    else groups.push([set]);
  }
  return groups;
}
