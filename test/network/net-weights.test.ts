import { freezeLayers, unfreezeLayers, useBackend } from 'texton-lab/network';
import { restoreWeights, storeWeights } from 'texton-lab/dist/network/net-weights';
import { restoreTensor, storeTensor } from 'texton-lab/dist/network/stored-array';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { smallNet, weightsOf } from './textures';

it('weights come back by their names, whatever was frozen in between', async () => {
  await useBackend('wasm');
  const net = smallNet({ seed: 1 });
  freezeLayers(net, ['conv1']);
  const [stored, before] = [await storeWeights(net), await weightsOf(net)];
  unfreezeLayers(net, ['conv1']);
  const tensors = tf.memory().numTensors;
  const other = smallNet({ seed: 2 });
  const added = tf.memory().numTensors - tensors;
  restoreWeights(other, stored);
  expect(await weightsOf(other)).toEqual(before);
  expect(tf.memory().numTensors).toBe(tensors + added);
});

it('a stored tensor keeps shape and type', async () => {
  await useBackend('wasm');
  const tensor = tf.tensor2d([1, 2, 3, 4], [2, 2], 'int32');
  const stored = await storeTensor('t', tensor);
  expect(stored).toEqual({ name: 't', shape: [2, 2], dtype: 'int32', data: Int32Array.of(1, 2, 3, 4) });
  const restored = restoreTensor(stored);
  expect([restored.dtype, restored.shape]).toEqual(['int32', [2, 2]]);
  tf.dispose([tensor, restored]);
});
