import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { choiceOption, integerOption, readOptions, required, seedOption, uncheckedOption } from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import { bankWeights } from './bank-weights';
import { compileNet } from './compile-net';
import { leanConvolution } from './lean-convolution';
import { setNetFacts } from './net-facts';
import { ACTIVATIONS, type Activation, type Network } from './network-types';

/** Options of {@link textonNet}. */
export interface TextonNetOptions {
  /** Number of classes, at least 2. */
  readonly classes: number;
  /** The filters that the first layer starts with. */
  readonly bank: FilterBank;
  /**
   * What follows the first layer: `'linear'` is the assignment's network, which then is linear as a whole.
   * @defaultValue 'linear'
   */
  readonly activation?: Activation;
  /** Step size of the Adam optimiser that it is compiled with. @defaultValue 0.001 */
  readonly learningRate?: number;
  /** Seed of the weights of the second layer. @defaultValue 0 */
  readonly seed?: number;
}

const rules = {
  classes: required(integerOption({ min: 2 })),
  bank: required(uncheckedOption<FilterBank | undefined>()),
  activation: choiceOption(ACTIVATIONS, 'linear'),
  learningRate: uncheckedOption<number | undefined>(),
  seed: seedOption(),
};

/**
 * Makes the assignment's network: conv1, one filter of the bank per channel, «valid», without bias; an activation; conv2,
 * 1×1 with bias; the average over all pixels; softmax. It is compiled, with every weight trainable.
 *
 * A convolution layer correlates, so that conv1 holds the kernels turned by 180°: its output equals
 * `filterResponses(image, bank, { border: 'valid' })`. |r| is a LeakyReLU of slope −1 and r² a product, which every
 * TensorFlow.js knows.
 * @returns a network for images of any size from that of the kernels on: [N, height, width, 1] → [N, classes]
 * @throws RangeError when an option is missing or out of range
 * @example
 * ```ts
 * import { lmFilterBank } from 'texton-lab';
 * import { textonNet, useBackend } from 'texton-lab/network';
 *
 * await useBackend('wasm');
 * const net = textonNet({ classes: 13, bank: lmFilterBank(), activation: 'abs' });
 * console.log(net.countParams()); // → 115885
 * ```
 */
export function textonNet(options: TextonNetOptions): Network {
  const call = 'textonNet';
  const { classes, bank, activation, learningRate, seed } = readOptions(call, options, rules);
  checkFilterBank(call, bank);
  const image = tfl.input({ shape: [null, null, 1], name: 'image' });
  const conv1 = tfl.layers.conv2d({
    name: 'conv1',
    filters: bank.filters.length,
    kernelSize: bank.size,
    padding: 'valid',
    useBias: false,
    kernelInitializer: 'zeros',
  });
  const conv2 = tfl.layers.conv2d({
    name: 'conv2',
    filters: classes,
    kernelSize: 1,
    kernelInitializer: tfl.initializers.glorotUniform({ seed }),
  });
  const responses = conv1.apply(image) as tfl.SymbolicTensor;
  const maps = conv2.apply(activate(responses, activation)) as tfl.SymbolicTensor;
  const means = tfl.layers
    .globalAveragePooling2d({ name: 'pooling', dataFormat: 'channelsLast' })
    .apply(maps);
  const outputs = tfl.layers.softmax({ name: 'softmax' }).apply(means) as tfl.SymbolicTensor;
  const net = tfl.model({ name: 'TextonNet', inputs: image, outputs });
  const weights = tf.tensor4d(bankWeights(bank), [bank.size, bank.size, 1, bank.filters.length]);
  conv1.setWeights([weights]);
  weights.dispose();
  setNetFacts(net, bank);
  leanConvolution(net);
  compileNet(net, { learningRate });
  return net;
}

/** Appends the layer of an activation. */
function activate(responses: tfl.SymbolicTensor, activation: Activation): tfl.SymbolicTensor {
  const name = 'activation';
  if (activation === 'abs')
    return tfl.layers.leakyReLU({ name, alpha: -1 }).apply(responses) as tfl.SymbolicTensor;
  if (activation === 'square')
    return tfl.layers.multiply({ name }).apply([responses, responses]) as tfl.SymbolicTensor;
  return tfl.layers.activation({ name, activation }).apply(responses) as tfl.SymbolicTensor;
}
