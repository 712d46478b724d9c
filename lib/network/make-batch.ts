import * as tf from '@tensorflow/tfjs-core';
import { randomGenerator, type Plane } from '../core';
import { augmentPlane, type Augmentation } from './augment-plane';
import { inputsTensor } from './inputs-tensor';
import type { LabelledInputs } from './labelled-inputs';

/** A batch as a network is trained with it; the caller disposes of it. */
export interface Batch {
  readonly x: tf.Tensor4D;
  /** 1 at the class of each item, [N, classes]. */
  readonly y: tf.Tensor2D;
}

/** What a batch depends on besides its items. */
export interface BatchOptions {
  readonly classes: number;
  readonly seed: number;
  readonly epoch: number;
  readonly augment?: Augmentation | undefined;
}

/**
 * Puts some items together. How an item is varied depends on seed, epoch and its number only, so that a training that is
 * resumed sees the same.
 */
export function makeBatch(data: LabelledInputs, items: Int32Array, options: BatchOptions): Batch {
  const { classes, seed, epoch, augment } = options;
  const inputs = Array.from(items, (item) => {
    const input = data.inputs[item] as Plane;
    return augment ? augmentPlane(input, augment, randomGenerator(seed, 2, epoch, item)) : input;
  });
  const targets = new Float32Array(items.length * classes);
  items.forEach((item, n) => {
    targets[n * classes + (data.labels[item] as number)] = 1;
  });
  return { x: inputsTensor(inputs), y: tf.tensor2d(targets, [items.length, classes]) };
}

/** Shuffles items and cuts them into batches: the same for the same seed and epoch. */
export function shuffledBatches(
  items: Int32Array,
  { batchSize, seed, epoch }: { readonly batchSize: number; readonly seed: number; readonly epoch: number },
): Int32Array[] {
  const order = randomGenerator(seed, 0, epoch).permutation(items.length);
  const shuffled = Int32Array.from(order, (at) => items[at] as number);
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, b) =>
    shuffled.subarray(b * batchSize, (b + 1) * batchSize),
  );
}
