import * as tf from '@tensorflow/tfjs-core';
import {
  compileNet,
  freezeLayers,
  listParameters,
  textonNet,
  unfreezeLayers,
  useBackend,
  type Network,
} from 'texton-lab/network';
import { checkCompiled } from 'texton-lab/dist/network/check-compiled';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HERE } from './backends';
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

describe('freezeLayers and unfreezeLayers', () => {
  it.each(HERE)(
    'keep frozen weights bit for bit on %s while the others move, and then let them move',
    async (name) => {
      await useBackend(name);
      freezeLayers(net, ['conv1']);
      const [frozen, free] = [await weightsOf('conv1'), await weightsOf('conv2')];
      await steps();
      expect(await weightsOf('conv1')).toEqual(frozen);
      expect(await weightsOf('conv2')).not.toEqual(free);
      unfreezeLayers(net, ['conv1']);
      await steps();
      const thawed = await weightsOf('conv1');
      expect(thawed.filter((w, i) => w === frozen[i])).toEqual([]);
    },
  );

  it('show in the list of parameters', () => {
    const trainable = (): unknown[] => listParameters(net).map((one) => [one.name, one.trainable]);
    expect(listParameters(net)).toEqual([
      { name: 'conv1/kernel', shape: [5, 5, 1, 3], count: 75, trainable: true },
      { name: 'conv2/kernel', shape: [1, 1, 3, 3], count: 9, trainable: true },
      { name: 'conv2/bias', shape: [3], count: 3, trainable: true },
    ]);
    freezeLayers(net, ['conv1']);
    expect(trainable()).toEqual([
      ['conv1/kernel', false],
      ['conv2/kernel', true],
      ['conv2/bias', true],
    ]);
  });

  it('keep kind and settings of the optimiser, and leave no tensor of the old one', async () => {
    compileNet(net, { optimizer: 'momentum', learningRate: 0.25 });
    await steps(1);
    const before = tf.memory().numTensors;
    freezeLayers(net, ['conv1']);
    unfreezeLayers(net, ['conv1']);
    await steps(1);
    expect(tf.memory().numTensors).toBe(before);
    expect(net.optimizer.getClassName()).toBe('Momentum');
    expect(net.optimizer.getConfig()).toMatchObject({ learningRate: 0.25, momentum: 0.9 });
  });

  it('name the layers that there are', () => {
    expect(() => freezeLayers(net, ['conv3'])).toThrow(
      'freezeLayers: names must be layers with weights (conv1, conv2), got "conv3"',
    );
    expect(() => unfreezeLayers(net, 'conv1' as never)).toThrow(
      "unfreezeLayers: names must be a list of names of layers, ['conv1']",
    );
    expect(() => freezeLayers({} as never, [])).toThrow('freezeLayers: net must be a LayersModel');
  });
});

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
