import * as tf from '@tensorflow/tfjs-core';
import { evaluateNet, useBackend } from 'texton-lab/network';
import { expect, it } from 'vitest';
import { smallNet, textures } from './textures';

it('evaluateNet counts a probability of 0 as one in ten million, and does not hide what is no number', async () => {
  await useBackend('wasm');
  const net = smallNet();
  const { inputs } = textures(1);
  const setBias = (values: number[]): void => {
    const [kernel] = net.getLayer('conv2').getWeights() as [tf.Tensor];
    const bias = tf.tensor1d(values);
    net.getLayer('conv2').setWeights([kernel, bias]);
    bias.dispose();
  };
  setBias([1e4, 0, 0]);
  const sure = await evaluateNet(net, { inputs, labels: [0, 1, 0] });
  expect(Array.from(sure.labels)).toEqual([0, 0, 0]);
  expect(sure.accuracy).toBeCloseTo(2 / 3, 12);
  expect(sure.loss).toBeCloseTo(-Math.log(1e-7) / 3, 6);
  setBias([Number.NaN, 0, 0]);
  expect((await evaluateNet(net, { inputs, labels: [0, 1, 0] })).loss).toBeNaN();
});
