import * as tf from '@tensorflow/tfjs-core';
import {
  compileNet,
  freezeLayers,
  textonNet,
  unfreezeLayers,
  useBackend,
  type Network,
} from 'texton-lab/network';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
