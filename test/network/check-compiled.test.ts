import * as tf from '@tensorflow/tfjs-core';
import { compileNet, freezeLayers, textonNet, useBackend, type Network } from 'texton-lab/network';
import { checkCompiled } from 'texton-lab/dist/network/check-compiled';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallBank } from './small-bank';

let net: Network;
beforeEach(async () => {
  await useBackend('wasm');
  net = textonNet({ classes: 3, bank: smallBank(), activation: 'abs', learningRate: 0.05 });
});
afterEach(() => {
  net.dispose();
});

const weightsOf = async (layer: string): Promise<number[]> =>
  Array.from(await net.getLayer(layer).getWeights()[0]!.data());

/** Takes some steps on two images. */
async function steps(count: number = 3): Promise<void> {
  const x = tf.randomUniform([2, 8, 8, 1], 0, 1, 'float32', 5);
  const y = tf.tensor2d([1, 0, 0, 0, 0, 1], [2, 3]);
  for (let i = 0; i < count; i++) await net.trainOnBatch(x, y);
  tf.dispose([x, y]);
}

describe('forgetting to compile again', () => {
  it('leaves TensorFlow.js training what was trainable before, and is caught', async () => {
    freezeLayers(net, ['conv1']);
    net.getLayer('conv1').trainable = true;
    const before = await weightsOf('conv1');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await steps();
    warn.mockRestore();
    expect(await weightsOf('conv1')).toEqual(before);
    expect(() => checkCompiled('train', net)).toThrow(
      'train: net was compiled to train conv2/kernel, conv2/bias, and since then trainable was changed to conv1/kernel, conv2/kernel, conv2/bias; call compileNet(net), or use freezeLayers and unfreezeLayers, which do',
    );
    compileNet(net);
    expect(() => checkCompiled('train', net)).not.toThrow();
  });

  it('is told from nothing to train, another compilation and none', () => {
    freezeLayers(net, ['conv1', 'conv2']);
    expect(() => checkCompiled('train', net)).toThrow(
      'train: net must have weights to train, and all are frozen',
    );
    net.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' });
    expect(() => checkCompiled('train', net)).toThrow("must be compiled with metrics: ['accuracy']");
  });
});
