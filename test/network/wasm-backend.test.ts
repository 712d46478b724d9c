import * as tf from '@tensorflow/tfjs-core';
import { useBackend } from 'texton-lab/network';
import { startWasm } from 'texton-lab/dist/network/wasm-backend';
import { expect, it } from 'vitest';

it('wasm computes with SIMD, and can be started again while it runs', async () => {
  await useBackend('wasm');
  expect(await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')).toBe(true);
  expect(await startWasm()).toBe('one processor thread');
  const sum = tf.sum(tf.tensor1d([1, 2]));
  expect(Array.from(await sum.data())).toEqual([3]);
});
