import { readOptions } from '../core';
import { checkCompiled } from './check-compiled';
import { evaluateChecked } from './evaluate-net';
import { checkLabelledInputs, checkSeveralClasses, type LabelledInputs } from './labelled-inputs';
import { learningRates } from './learning-rates';
import type { Network } from './network-types';
import { learningRateOf, setLearningRate } from './optimizer-state';
import { splitValidation } from './split-validation';
import { notFinite, trainEpoch } from './train-epoch';
import { trainRules, type TrainOptions } from './train-options';
import type { TrainingEpoch } from './training-epoch';
import { trainingKey } from './training-key';
import { beginRun } from './training-run';

/** What a training came to. */
export interface Training {
  readonly history: readonly TrainingEpoch[];
  /** The epoch whose weights the network has: that of the lowest validation loss; without validation, the last. */
  readonly best: number;
  /** Whether it ended because of `patience`. */
  readonly stoppedEarly: boolean;
}

/**
 * Trains a network to classify, and leaves it with its best weights.
 *
 * The same seed gives the same result, with the same backend. Interrupted, it stops after the batch that it is at, with the
 * weights of that moment or, if there is a checkpoint, of the last epoch, from which the same call goes on. When the loss is
 * not a number any more, it stops with the best weights so far.
 * @param net compiled; what is frozen stays as it is
 * @param data images of one size with their classes, or what was pooled from them
 * @throws TypeError or RangeError naming the input, label or option that is wrong; Error when something that is trainable was
 * changed and the network not compiled again, when the loss is not finite, when the device fails, or when the checkpoint is
 * damaged or of another training
 * @example
 * ```ts
 * import { imageFolder, lmFilterBank } from 'texton-lab';
 * import { datasetInputs, freezeLayers, textonNet, train, useBackend } from 'texton-lab/network';
 *
 * await useBackend('wasm');
 * const data = await datasetInputs(await imageFolder('my-textures'));
 * const net = textonNet({ classes: 2, bank: lmFilterBank(), activation: 'relu' });
 * freezeLayers(net, ['conv1']);
 * console.log((await train(net, data, { epochs: 2 })).history.length); // → 2
 * ```
 */
export async function train(
  net: Network,
  data: LabelledInputs,
  options: TrainOptions = {},
): Promise<Training> {
  const call = 'train';
  checkCompiled(call, net);
  const read = readOptions(call, options, trainRules);
  const { epochs, batchSize, seed, validation, patience, schedule, augment, checkpoint, signal } = read;
  checkLabelledInputs(call, net, data, 'data');
  checkSeveralClasses(call, 'data', data.labels);
  if (typeof validation === 'object') checkLabelledInputs(call, net, validation, 'validation');
  if (augment && data.inputs.some((input) => 'count' in input))
    throw new TypeError(`${call}: augment must be left out for pooled responses; it varies images`);
  const share = typeof validation === 'number' ? validation : 0;
  const items = splitValidation(data.labels, share, seed);
  const held = typeof validation === 'object' ? validation : takeItems(data, items.validation);
  if (patience !== undefined && held.inputs.length === 0)
    throw new RangeError(
      `${call}: patience must have validation items to watch; give validation a share above 0`,
    );
  const first = learningRateOf(net.optimizer);
  const rates = learningRates(call, schedule, { first, epochs });
  // A share of the items follows from the seed, which is among the settings.
  const given = typeof validation === 'object' ? [data, validation] : [data];
  const settings = { epochs, batchSize, seed, share, patience, rates, augment };
  const run = await beginRun(call, net, { checkpoint, key: () => trainingKey(net, given, settings) });
  const steps = Math.ceil(items.training.length / batchSize);
  let done = run.history.length * steps;
  const onBatch = (): void => read.onProgress?.(++done, epochs * steps);
  const isOver = (): boolean =>
    run.history.length >= epochs || (patience !== undefined && run.history.length - run.best >= patience);
  try {
    while (!isOver()) {
      const epoch = run.history.length + 1;
      const learningRate = rates[epoch - 1] as number;
      const start = performance.now();
      const plan = { call, data, items: items.training, batchSize, seed, epoch, learningRate, augment };
      const trained = await trainEpoch(net, { ...plan, checkpoint, signal, onBatch });
      const measured =
        held.inputs.length === 0 ? undefined : await evaluateChecked(net, held, { batchSize, signal });
      if (measured && !Number.isFinite(measured.loss)) throw notFinite({ call, epoch, learningRate });
      const seconds = (performance.now() - start) / 1000;
      await run.keep({
        epoch,
        learningRate,
        ...trained,
        ...(measured && { validationLoss: measured.loss, validationAccuracy: measured.accuracy }),
        seconds,
      });
      await read.onEpoch?.([...run.history], isOver());
    }
    run.useBest();
  } catch (error) {
    await run.stop(signal?.aborted === true);
    throw error;
  } finally {
    setLearningRate(net.optimizer, first);
  }
  return { history: run.history, best: run.best, stoppedEarly: run.history.length < epochs };
}

function takeItems({ inputs, labels }: LabelledInputs, items: Int32Array): LabelledInputs {
  return {
    inputs: Array.from(items, (i) => inputs[i] as LabelledInputs['inputs'][number]),
    labels: Int32Array.from(items, (i) => labels[i] as number),
  };
}
