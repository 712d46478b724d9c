import { letEventsIn } from '../core';
import { classesOf } from './check-network';
import { explainStepError } from './explain-step-error';
import type { LabelledInputs } from './labelled-inputs';
import { makeBatch, shuffledBatches } from './make-batch';
import type { Network } from './network-types';
import { learningRateOf, setLearningRate } from './optimizer-state';
import type { TrainOptions } from './train-options';

/** What an epoch is trained with. */
export interface EpochPlan extends Pick<TrainOptions, 'augment' | 'checkpoint' | 'signal'> {
  readonly call: string;
  readonly data: LabelledInputs;
  /** Numbers of the items that are trained. */
  readonly items: Int32Array;
  readonly batchSize: number;
  readonly seed: number;
  /** From 1. */
  readonly epoch: number;
  readonly learningRate: number;
  readonly onBatch: () => void;
}

/**
 * Trains every item once, in batches.
 * @throws Error when the loss is not a number any more, or the device fails; the signal's reason between two batches
 */
export async function trainEpoch(
  net: Network,
  plan: EpochPlan,
): Promise<{ readonly loss: number; readonly accuracy: number }> {
  const { items, batchSize, seed, epoch, learningRate, signal, onBatch } = plan;
  if (learningRateOf(net.optimizer) !== learningRate) setLearningRate(net.optimizer, learningRate);
  let loss = 0;
  let accuracy = 0;
  for (const batch of shuffledBatches(items, { batchSize, seed, epoch })) {
    await letEventsIn();
    signal?.throwIfAborted();
    const [itsLoss, itsAccuracy] = await trainBatch(net, batch, plan);
    if (!Number.isFinite(itsLoss)) throw notFinite(plan);
    loss += (itsLoss * batch.length) / items.length;
    accuracy += (itsAccuracy * batch.length) / items.length;
    onBatch();
  }
  return { loss, accuracy };
}

/** The error that ends a training whose numbers have left the range of numbers. */
export function notFinite({
  call,
  epoch,
  learningRate,
}: Pick<EpochPlan, 'call' | 'epoch' | 'learningRate'>): Error {
  return new Error(
    `${call}: the loss or a weight is no finite number any more in epoch ${epoch}; choose a learningRate below ${Number(learningRate.toPrecision(3))}, as learningRateRange finds one`,
  );
}

async function trainBatch(net: Network, items: Int32Array, plan: EpochPlan): Promise<[number, number]> {
  const { call, data, seed, epoch, augment, batchSize, checkpoint } = plan;
  const { x, y } = makeBatch(data, items, { classes: classesOf(net), seed, epoch, augment });
  try {
    const measured = (await net.trainOnBatch(x, y)) as number[];
    return [measured[0] as number, measured[net.metricsNames.indexOf('acc')] as number];
  } catch (error) {
    throw explainStepError(call, error, { epoch, batchSize, checkpoint });
  } finally {
    x.dispose();
    y.dispose();
  }
}
