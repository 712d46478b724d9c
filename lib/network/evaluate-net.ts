import { readOptions } from '../core';
import { checkNetwork } from './check-network';
import { checkLabelledInputs, type LabelledInputs } from './labelled-inputs';
import type { Network } from './network-types';
import { predictChecked, predictRules, type NetPrediction, type PredictNetOptions } from './predict-net';

/** How well a network classifies. */
export interface NetEvaluation extends NetPrediction {
  /** Share that is classified right. */
  readonly accuracy: number;
  /** Mean cross-entropy (nat). */
  readonly loss: number;
}

/** A probability of 0 counts as this, as in TensorFlow.js. */
const SMALLEST = 1e-7;

/**
 * Classifies labelled inputs with a network and compares.
 * @throws TypeError or RangeError naming the input or label that the network cannot be shown
 */
export async function evaluateNet(
  net: Network,
  data: LabelledInputs,
  options: PredictNetOptions = {},
): Promise<NetEvaluation> {
  const call = 'evaluateNet';
  checkNetwork(call, net);
  const read = readOptions(call, options, predictRules);
  checkLabelledInputs(call, net, data, 'data');
  return evaluateChecked(net, data, read);
}

/** Evaluates with inputs that have been checked. */
export async function evaluateChecked(
  net: Network,
  { inputs, labels }: LabelledInputs,
  options: PredictNetOptions & { readonly batchSize: number },
): Promise<NetEvaluation> {
  const found = await predictChecked(net, inputs, options);
  const { cols, data } = found.probabilities;
  let right = 0;
  let loss = 0;
  for (let i = 0; i < inputs.length; i++) {
    const label = labels[i] as number;
    if (found.labels[i] === label) right++;
    const probability = data[i * cols + label] as number;
    // Written so that NaN stays.
    loss -= Math.log(probability < SMALLEST ? SMALLEST : probability) / inputs.length;
  }
  return { ...found, accuracy: right / inputs.length, loss };
}
