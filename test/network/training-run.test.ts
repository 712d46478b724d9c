import { useBackend } from 'texton-lab/network';
import { beginRun } from 'texton-lab/dist/network/training-run';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { smallNet, weightsOf } from './textures';

it('a run keeps the weights of the lowest validation loss; the first of equals; without validation the last', async () => {
  await useBackend('wasm');
  const epochs = async (losses: readonly (number | undefined)[]): Promise<[number, number]> => {
    const net = smallNet();
    const run = await beginRun('f', net, { checkpoint: undefined, key: () => ({}) });
    for (const [i, validationLoss] of losses.entries()) {
      const bias = tf.tensor1d([i + 1, 0, 0]);
      net.getLayer('conv2').setWeights([net.getLayer('conv2').getWeights()[0]!, bias]);
      bias.dispose();
      const measured = validationLoss === undefined ? {} : { validationLoss, validationAccuracy: 0 };
      await run.keep({ epoch: i + 1, learningRate: 1, loss: 1, accuracy: 0, seconds: 0, ...measured });
    }
    run.useBest();
    return [run.best, (await weightsOf(net)).at(-3)!];
  };
  expect(await epochs([3, 1, 2])).toEqual([2, 2]);
  expect(await epochs([3, 1, 1])).toEqual([2, 2]);
  expect(await epochs([undefined, undefined])).toEqual([2, 2]);
});
