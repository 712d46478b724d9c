import { compileNet, freezeLayers, textonNet, useBackend, type Network } from 'texton-lab/network';
import { checkCompiled } from 'texton-lab/dist/network/check-compiled';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('forgetting to compile again', () => {
  it('leaves TensorFlow.js training what was trainable before, and is caught', async () => {
    freezeLayers(net, ['conv1']);
    net.getLayer('conv1').trainable = true;
    const before = await weightsOf(net, 'conv1');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await takeSteps(net);
    warn.mockRestore();
    expect(await weightsOf(net, 'conv1')).toEqual(before);
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
