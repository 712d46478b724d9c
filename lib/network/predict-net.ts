import type * as tf from '@tensorflow/tfjs-core';
import {
  integerOption,
  letEventsIn,
  readOptions,
  runOptions,
  type Matrix,
  type OptionRule,
  type RunOptions,
} from '../core';
import { checkInputList, checkInputs, type NetInput } from './check-inputs';
import { checkNetwork, classesOf } from './check-network';
import { inputsTensor } from './inputs-tensor';
import type { Network } from './network-types';

/** Options of {@link predictNet}. */
export interface PredictNetOptions extends Omit<RunOptions, 'workers'> {
  /** Inputs that are computed together. @defaultValue 32 */
  readonly batchSize?: number;
}

/** What a network makes of each input. */
export interface NetPrediction {
  /** The most probable class of each input; the first of several. */
  readonly labels: Int32Array;
  /** A row per input, a column per class; each row sums to 1. */
  readonly probabilities: Matrix;
}

/** How the options are read. */
export const predictRules: {
  readonly batchSize: OptionRule<number>;
  readonly signal: OptionRule<RunOptions['signal']>;
  readonly onProgress: OptionRule<RunOptions['onProgress']>;
} = {
  batchSize: integerOption({ min: 1, default: 32 }),
  signal: runOptions.signal,
  onProgress: runOptions.onProgress,
};

/**
 * Classifies inputs with a network.
 * @param inputs images of one size, or what was pooled from them
 * @throws TypeError or RangeError naming the input that the network cannot be shown
 */
export async function predictNet(
  net: Network,
  inputs: readonly NetInput[],
  options: PredictNetOptions = {},
): Promise<NetPrediction> {
  const call = 'predictNet';
  checkNetwork(call, net);
  const read = readOptions(call, options, predictRules);
  checkInputList(call, 'inputs', inputs);
  checkInputs(call, net, inputs, 'inputs');
  return predictChecked(net, inputs, read);
}

/** Classifies inputs that have been checked. */
export async function predictChecked(
  net: Network,
  inputs: readonly NetInput[],
  { batchSize, signal, onProgress }: PredictNetOptions & { readonly batchSize: number },
): Promise<NetPrediction> {
  const classes = classesOf(net);
  const data = new Float64Array(inputs.length * classes);
  for (let first = 0; first < inputs.length; first += batchSize) {
    signal?.throwIfAborted();
    const x = inputsTensor(inputs.slice(first, first + batchSize));
    const y = net.predict(x, { batchSize }) as tf.Tensor;
    try {
      data.set(await y.data(), first * classes);
    } finally {
      x.dispose();
      y.dispose();
    }
    onProgress?.(Math.min(first + batchSize, inputs.length), inputs.length);
    await letEventsIn();
  }
  const labels = Int32Array.from(inputs, (_, i) => {
    const row = data.subarray(i * classes, (i + 1) * classes);
    return row.indexOf(Math.max(...row));
  });
  return { labels, probabilities: { rows: inputs.length, cols: classes, data } };
}
