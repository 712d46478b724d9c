import { checkInteger, checkOptions, type LongCall, type Matrix } from '../core';
import type { LabelledResponses } from '../features';
import { learnTextons } from './learn-textons';

/** Options of {@link learnClassTextons}. */
export interface LearnClassTextonsOptions extends LongCall {
  /** Number of textons of every class, K. */
  readonly count: number;
  /** @defaultValue 0 */
  readonly seed?: number;
  /** How many of a class's images, the first ones, the textons are learnt from. @defaultValue 1, as the assignment */
  readonly images?: number;
}

/**
 * Learns textons for every class from its first training images.
 * @param training responses of the training images, with classes 0 … M − 1
 * @returns K×C textons of class 0, 1, …
 * @throws RangeError when a class has too few images, or `count` is above the number of pixels learnt from
 */
export async function learnClassTextons(
  training: LabelledResponses,
  options: LearnClassTextonsOptions,
): Promise<Matrix[]> {
  const call = 'learnClassTextons';
  checkOptions(call, options, ['count', 'seed', 'images', 'signal', 'onProgress', 'workers']);
  const { images, onProgress, ...rest } = options;
  const wanted = checkInteger(call, 'images', images ?? 1, 1);
  const { responses, labels } = training;
  const classes = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const textons: Matrix[] = [];
  for (let label = 0; label < classes; label++) {
    const first = responses.filter((_, i) => labels[i] === label).slice(0, wanted);
    if (first.length < wanted)
      throw new RangeError(
        `${call}: training must have at least ${wanted} image(s) of every class, got ${first.length} of class ${label}`,
      );
    textons.push(await learnTextons(first, rest));
    onProgress?.(label + 1, classes);
  }
  return textons;
}
