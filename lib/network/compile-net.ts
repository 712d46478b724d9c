import * as tf from '@tensorflow/tfjs-core';
import { choiceOption, numberOption, readOptions } from '../core';
import { checkNetwork } from './check-network';
import type { Network } from './network-types';

/** Options of {@link compileNet}. */
export interface CompileNetOptions {
  /** How the gradients are followed. @defaultValue 'adam' */
  readonly optimizer?: 'adam' | 'sgd' | 'momentum';
  /** Step size. @defaultValue 0.001 */
  readonly learningRate?: number;
}

const rules = {
  optimizer: choiceOption(['adam', 'sgd', 'momentum'], 'adam'),
  learningRate: numberOption({ min: Number.MIN_VALUE, default: 1e-3 }),
};

/** Optimisers made here, which are thrown away with the compilation that they were made for. */
const own = new WeakSet<tf.Optimizer>();

/**
 * Compiles a network to be trained with the cross-entropy of its softmax output: it fixes which weights are trained, so do
 * it after freezing. What an optimiser has gathered before is forgotten.
 * @throws TypeError for something that is no network; RangeError for an option out of range
 */
export function compileNet(net: Network, options: CompileNetOptions = {}): void {
  const call = 'compileNet';
  checkNetwork(call, net);
  const { optimizer, learningRate } = readOptions(call, options, rules);
  const made = {
    adam: () => tf.train.adam(learningRate),
    sgd: () => tf.train.sgd(learningRate),
    momentum: () => tf.train.momentum(learningRate, 0.9),
  }[optimizer]();
  compileWith(net, made);
}

/** Compiles a network with a new optimiser; loss and metrics stay. */
export function compileWith(net: Network, optimizer: tf.Optimizer): void {
  const old = net.optimizer as tf.Optimizer | undefined;
  own.add(optimizer);
  const { loss = 'categoricalCrossentropy', metrics = ['accuracy'] } = old ? net : {};
  net.compile({ optimizer, loss, metrics: metrics as string[] });
  if (old && own.has(old)) disposeOptimizer(old);
}

/** Frees the memory of an optimiser, and the step size that one with momentum forgets to free. */
function disposeOptimizer(optimizer: tf.Optimizer): void {
  optimizer.dispose();
  const { c: stepSize } = optimizer as { readonly c?: tf.Scalar };
  if (stepSize?.isDisposed === false) stepSize.dispose();
}

/** Compiles a network again, with a new optimiser of the same kind and settings; with Adam if it never was. */
export function recompile(net: Network): void {
  const old = net.optimizer as tf.Optimizer | undefined;
  if (!old) return compileNet(net);
  const kind = old.constructor as unknown as { fromConfig(kind: unknown, config: object): tf.Optimizer };
  return compileWith(net, kind.fromConfig(old.constructor, old.getConfig()));
}
