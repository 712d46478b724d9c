import { setImmediate } from 'node:timers/promises';
import { classModels } from './class-models';
import { distanceFunction, type Distance } from './distance-function';
import type { Models } from './models';
import { nearestOf } from './nearest-of';
import type { TextonHistograms } from './texton-histograms';

/** Options of {@link classifyHistograms}, all mandatory. */
export interface ClassifyHistogramsOptions {
  readonly models: 'class' | 'image';
  readonly distance: Distance;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/** Number of test images to compare before the event loop gets a turn. */
const TESTS_AT_ONCE = 64;

/**
 * Assigns every test image of a split to the class of its nearest model, on a tie to the lower class: models are compared class
 * by class, and the earlier one wins.
 * @param histograms checked
 * @returns a class for each test image
 */
export async function classifyHistograms(
  { training, trainingLabels, test, testLabels }: TextonHistograms,
  { models: kind, distance: name, signal, onProgress }: ClassifyHistogramsOptions,
): Promise<Int32Array> {
  const images = { histograms: training, labels: trainingLabels };
  const models = kind === 'class' ? classModels(images) : inOrderOfClass(images);
  const distance = distanceFunction('classifyHistograms', name, []);
  const total = testLabels.length;
  const predicted = new Int32Array(total);
  for (let first = 0; first < total; first += TESTS_AT_ONCE) {
    // Comparing blocks the thread: only here can an interrupt take effect.
    await setImmediate();
    signal?.throwIfAborted();
    const end = Math.min(total, first + TESTS_AT_ONCE);
    for (let i = first; i < end; i++)
      predicted[i] = nearestOf(models, (label) => test[label]?.[i] as Float64Array, distance).label;
    onProgress?.(end, total);
  }
  return predicted;
}

function inOrderOfClass({ histograms, labels }: Models): Models {
  const order = Array.from(histograms, (_, i) => i);
  order.sort((a, b) => (labels[a] as number) - (labels[b] as number) || a - b);
  return {
    histograms: order.map((i) => histograms[i] as ArrayLike<number>),
    labels: order.map((i) => labels[i] as number),
  };
}
