import * as tf from '@tensorflow/tfjs-core';
import { useBackend } from 'texton-lab/network';
import { describe, expect, it } from 'vitest';

describe('a kernel lent by the cpu backend', () => {
  it('computes on wasm what it computes there, for named inputs and for lists, and keeps nothing', async () => {
    await useBackend('wasm');
    const a = tf.tensor2d([1, 2, 3, 4], [2, 2]);
    const b = tf.tensor2d([1, 0, 1, 1], [2, 2]);
    const before = tf.memory();
    const product = tf.einsum('ij,jk->ik', a, b);
    const sums = tf.unsortedSegmentSum(tf.tensor1d([1, 2, 3]), tf.tensor1d([1, 0, 1], 'int32'), 2);
    expect(Array.from(await product.data())).toEqual([3, 2, 7, 4]);
    expect(Array.from(await sums.data())).toEqual([2, 4]);
    expect(tf.getBackend()).toBe('wasm');
    tf.dispose([product, sums]);
    // The two arguments of the second sum are still there.
    expect(tf.memory().numTensors).toBe(before.numTensors + 2);
    expect(tf.memory().numDataBuffers).toBe(before.numDataBuffers + 2);
    tf.dispose([a, b]);
  });
});
