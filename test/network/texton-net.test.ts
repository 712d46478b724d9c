import * as tf from '@tensorflow/tfjs-core';
import { filterResponses, lmFilterBank } from 'texton-lab';
import { layerOutput, textonNet, useBackend, type Activation } from 'texton-lab/network';
import { beforeAll, describe, expect, it } from 'vitest';
import { HERE } from './backends';
import { noisePlane, smallBank } from './small-bank';

beforeAll(async () => {
  await useBackend('wasm');
});

const activations: readonly Activation[] = ['linear', 'relu', 'abs', 'square'];

describe('textonNet', () => {
  it('has the layers of the assignment, for images of any size', async () => {
    const net = textonNet({ classes: 13, bank: lmFilterBank() });
    expect(net.layers.map(({ name }) => name)).toEqual([
      'image',
      'conv1',
      'activation',
      'conv2',
      'pooling',
      'softmax',
    ]);
    expect(
      net
        .getLayer('conv1')
        .getWeights()
        .map(({ shape }) => shape),
    ).toEqual([[49, 49, 1, 48]]);
    expect(
      net
        .getLayer('conv2')
        .getWeights()
        .map(({ shape }) => shape),
    ).toEqual([[1, 1, 48, 13], [13]]);
    expect(net.countParams()).toBe(48 * 49 * 49 + 48 * 13 + 13);
    for (const side of [50, 64]) {
      const input = tf.zeros([2, side, side, 1]);
      const output = net.predict(input) as tf.Tensor;
      expect(output.shape).toEqual([2, 13]);
      expect(await output.data()).toBeCloseToArray(new Float32Array(26).fill(1 / 13), { atol: 1e-6 });
      tf.dispose([input, output]);
    }
    net.dispose();
  });

  it('computes in conv1 what filterResponses does with border valid, for the 48 filters of 49×49', async () => {
    const bank = lmFilterBank();
    const plane = noisePlane(56, 53, 1);
    const net = textonNet({ classes: 2, bank });
    const expected = await filterResponses(plane, bank, { border: 'valid' });
    const found = await layerOutput(net, plane, 'conv1');
    expect(found).toMatchObject({ count: 48, width: 8, height: 5 });
    const largest = Math.max(...expected.data.map(Math.abs));
    expect(found.data).toBeCloseToArray(expected.data, { atol: 2e-6 * largest });
    net.dispose();
  });

  it.each(HERE)('does so on %s with filters of no symmetry', async (name) => {
    await useBackend(name);
    const bank = smallBank();
    const plane = noisePlane(11, 9, 2);
    const net = textonNet({ classes: 2, bank });
    const { data } = await filterResponses(plane, bank, { border: 'valid' });
    expect((await layerOutput(net, plane, 'conv1')).data).toBeCloseToArray(data, { atol: 1e-5 });
    net.dispose();
    await useBackend('wasm');
  });

  it.each(activations)('applies %s to the responses', async (activation) => {
    const plane = noisePlane(9, 8, 3);
    const net = textonNet({ classes: 2, bank: smallBank(), activation });
    const { data } = await layerOutput(net, plane, 'conv1');
    const plain = {
      linear: (r: number) => r,
      relu: (r: number) => Math.max(r, 0),
      abs: Math.abs,
      square: (r: number) => r * r,
    }[activation];
    expect((await layerOutput(net, plane, 'activation')).data).toBeCloseToArray(data.map(plain), {
      atol: 1e-6,
    });
    net.dispose();
  });

  it('starts from the same weights for the same seed', async () => {
    const start = async (seed: number): Promise<number[]> => {
      const net = textonNet({ classes: 3, bank: smallBank(), seed });
      const weights = Array.from(await net.getLayer('conv2').getWeights()[0]!.data());
      net.dispose();
      return weights;
    };
    expect(await start(1)).toEqual(await start(1));
    expect(await start(1)).not.toEqual(await start(2));
  });

  it('is gone without trace once it is disposed of', () => {
    textonNet({ classes: 3, bank: smallBank() }).dispose();
    const before = tf.memory().numTensors;
    const net = textonNet({ classes: 3, bank: smallBank() });
    net.dispose();
    net.optimizer.dispose();
    expect(tf.memory().numTensors).toBeLessThanOrEqual(before + 2);
  });

  it('refuses one class, no bank and activations that it does not know', () => {
    const bank = smallBank();
    expect(() => textonNet({ classes: 1, bank })).toThrow(
      'textonNet: classes must be an integer of at least 2, got 1',
    );
    expect(() => textonNet({ classes: 2 } as never)).toThrow('textonNet: bank must be a FilterBank');
    expect(() => textonNet({ classes: 2, bank, activation: 'tanh' as never })).toThrow(
      "textonNet: activation must be one of 'linear', 'relu', 'abs', 'square', got \"tanh\"",
    );
    expect(() => textonNet({ classes: 2, bank, learningRate: 0 })).toThrow(
      'learningRate must be a number above 0',
    );
  });
});
