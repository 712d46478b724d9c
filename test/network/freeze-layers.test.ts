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
import { takeSteps, weightsOf } from './steps';

let net: Network;
beforeEach(async () => {
  await useBackend('wasm');
  net = textonNet({ classes: 3, bank: smallBank(), activation: 'abs', learningRate: 0.05 });
});
afterEach(() => {
  net.dispose();
});

describe('freezeLayers and unfreezeLayers', () => {
  it.each(HERE)(
    'keep frozen weights bit for bit on %s while the others move, and then let them move',
    async (name) => {
      await useBackend(name);
      freezeLayers(net, ['conv1']);
      const [frozen, free] = [await weightsOf(net, 'conv1'), await weightsOf(net, 'conv2')];
      await takeSteps(net);
      expect(await weightsOf(net, 'conv1')).toEqual(frozen);
      expect(await weightsOf(net, 'conv2')).not.toEqual(free);
      unfreezeLayers(net, ['conv1']);
      await takeSteps(net);
      const thawed = await weightsOf(net, 'conv1');
      expect(thawed.filter((w, i) => w === frozen[i])).toEqual([]);
    },
  );

  it('keep kind and settings of the optimiser, and leave no tensor of the old one', async () => {
    compileNet(net, { optimizer: 'momentum', learningRate: 0.25 });
    await takeSteps(net, 1);
    const before = tf.memory().numTensors;
    freezeLayers(net, ['conv1']);
    unfreezeLayers(net, ['conv1']);
    await takeSteps(net, 1);
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
