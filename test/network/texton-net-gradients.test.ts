import * as tf from '@tensorflow/tfjs-core';
import { textonNet, useBackend, type Activation } from 'texton-lab/network';
import { describe, expect, it } from 'vitest';
import { HERE } from './backends';
import { noise, type Array4 } from './plain-convolution';
import { plainTextonNet, type PlainWeights } from './plain-texton-net';
import { smallBank } from './small-bank';

const activations: readonly Activation[] = ['linear', 'relu', 'abs', 'square'];
const images = noise([3, 10, 9, 1], 30);
const labels = [2, 0, 1];
const weights: PlainWeights = {
  conv1: noise([5, 5, 1, 3], 31),
  conv2: noise([1, 1, 3, 3], 32),
  bias: noise([1, 1, 1, 3], 33).data,
};

describe('the loss of a TextonNet and its gradients', () => {
  it.each(activations)(
    'by plain loops agree with finite differences in double precision, after %s',
    (activation) => {
      const { gradients } = plainTextonNet(images, labels, weights, activation);
      const lossWith = (change: Partial<PlainWeights>): number =>
        plainTextonNet(images, labels, { ...weights, ...change }, activation).loss;
      const h = 1e-6;
      const moved = (data: Float64Array, i: number, by: number): Float64Array =>
        data.map((value, at) => (at === i ? value + by : value));
      const slope = (name: 'conv1' | 'conv2', i: number): number => {
        const at = (by: number): number =>
          lossWith({ [name]: { ...weights[name], data: moved(weights[name].data, i, by) } as Array4 });
        return (at(h) - at(-h)) / (2 * h);
      };
      for (const i of [0, 7, 38, 74]) expect(gradients.conv1[i]).toBeCloseTo(slope('conv1', i), 6);
      for (const i of [0, 4, 8]) expect(gradients.conv2[i]).toBeCloseTo(slope('conv2', i), 6);
      const bias = (by: number): number => lossWith({ bias: moved(weights.bias, 1, by) });
      expect(gradients.bias[1]).toBeCloseTo((bias(h) - bias(-h)) / (2 * h), 6);
    },
  );

  it.each(HERE.flatMap((name) => activations.map((activation) => ({ name, activation }))))(
    'on $name agree with plain loops in double precision, after $activation',
    async ({ name, activation }) => {
      await useBackend(name);
      const net = textonNet({ classes: 3, bank: smallBank(), activation });
      const given = [
        tf.tensor4d(Float32Array.from(weights.conv1.data), [5, 5, 1, 3]),
        tf.tensor4d(Float32Array.from(weights.conv2.data), [1, 1, 3, 3]),
        tf.tensor1d(Float32Array.from(weights.bias)),
      ];
      net.setWeights(given);
      const x = tf.tensor4d(Float32Array.from(images.data), [3, 10, 9, 1]);
      const y = tf.oneHot(tf.tensor1d(labels, 'int32'), 3);
      const loss = (): tf.Scalar =>
        tf.neg(tf.mean(tf.sum(tf.mul(y, tf.log(net.apply(x) as tf.Tensor)), 1))) as tf.Scalar;
      const { value, grads } = tf.variableGrads(loss);
      const expected = plainTextonNet(images, labels, weights, activation);
      expect((await value.data())[0]).toBeCloseTo(expected.loss, 5);
      for (const [part, plain] of [
        ['conv1/kernel', expected.gradients.conv1],
        ['conv2/kernel', expected.gradients.conv2],
        ['conv2/bias', expected.gradients.bias],
      ] as const) {
        const [, gradient] = Object.entries(grads).find(([variable]) => variable.startsWith(part))!;
        expect(await gradient.data(), part).toBeCloseToArray(plain, { atol: 3e-6 });
      }
      tf.dispose([...given, x, y, value, grads]);
      net.dispose();
    },
  );
});
