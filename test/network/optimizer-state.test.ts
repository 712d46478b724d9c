import * as tf from '@tensorflow/tfjs-core';
import { compileNet, useBackend } from 'texton-lab/network';
import { recompile } from 'texton-lab/dist/network/compile-net';
import {
  learningRateOf,
  restoreOptimizer,
  setLearningRate,
  storeOptimizer,
} from 'texton-lab/dist/network/optimizer-state';
import { inputsTensor } from 'texton-lab/dist/network/inputs-tensor';
import { describe, expect, it } from 'vitest';
import { smallNet, textures, weightsOf } from './textures';

describe('an optimiser', () => {
  it.each(['adam', 'sgd', 'momentum'] as const)(
    'goes on (%s) from its stored state as if it had never stopped, after 40 steps',
    async (optimizer) => {
      await useBackend('wasm');
      const [one, two] = [smallNet(), smallNet()];
      for (const net of [one, two]) compileNet(net, { optimizer, learningRate: 0.01 });
      const x = inputsTensor(textures(1).inputs);
      const y = tf.tensor2d([1, 0, 0, 0, 1, 0, 0, 0, 1], [3, 3]);
      for (let i = 0; i < 50; i++) {
        await one.trainOnBatch(x, y);
        if (i === 40) {
          const state = await storeOptimizer(two.optimizer);
          recompile(two);
          const tensors = tf.memory().numTensors;
          await restoreOptimizer(two.optimizer, state);
          // It has only what it had gathered: two moments for each of three weights with Adam, one with momentum.
          expect(tf.memory().numTensors - tensors).toBe({ adam: 6, sgd: 0, momentum: 3 }[optimizer]);
        }
        await two.trainOnBatch(x, y);
      }
      expect(await weightsOf(two)).toEqual(await weightsOf(one));
      tf.dispose([x, y]);
    },
  );

  it.each(['adam', 'sgd', 'momentum'] as const)(
    'takes another step size (%s) without leaking',
    async (optimizer) => {
      await useBackend('wasm');
      const net = smallNet();
      compileNet(net, { optimizer, learningRate: 0.5 });
      const tensors = tf.memory().numTensors;
      setLearningRate(net.optimizer, 1e-30);
      expect(learningRateOf(net.optimizer)).toBe(1e-30);
      expect(tf.memory().numTensors).toBe(tensors);
      const before = await weightsOf(net);
      const [x, y] = [inputsTensor(textures(1).inputs), tf.tensor2d([1, 0, 0, 0, 1, 0, 0, 0, 1], [3, 3])];
      await net.trainOnBatch(x, y);
      expect(await weightsOf(net)).toBeCloseToArray(before, { atol: 1e-20 });
      tf.dispose([x, y]);
    },
  );
});
