import * as tf from '@tensorflow/tfjs-core';
import { useBackend } from 'texton-lab/network';
import { describe, expect, it } from 'vitest';

describe('the gradient of a convolution to its filter', () => {
  it.each(['wasm', 'cpu'] as const)(
    'is right by hand on %s: dense, padded, strided, of 1×1; nothing is kept',
    async (name) => {
      await useBackend(name);
      const buffers = tf.backend().numDataIds();
      const x = tf.tensor4d([1, 2, 3, 4], [1, 1, 4, 1]);
      const gradient = async (
        width: number,
        dy: number[],
        { stride = 1, pad = 'valid' }: { stride?: number; pad?: 'valid' | 'same' } = {},
      ): Promise<number[]> => {
        const filter = tf.zeros([1, width, 1, 1]) as tf.Tensor4D;
        const back = tf.tensor4d(dy, [1, 1, dy.length, 1]);
        const of = tf.grad((w) => tf.conv2d(x, w as tf.Tensor4D, stride, pad))(filter, back);
        const values = Array.from(await of.data());
        tf.dispose([filter, back, of]);
        return values;
      };
      // 1·1 + 2·10 + 3·100, and the same one pixel on.
      expect(await gradient(2, [1, 10, 100])).toEqual([321, 432]);
      // With a 0 before the first pixel and one behind the last.
      expect(await gradient(3, [1, 10, 100, 1000], { pad: 'same' })).toEqual([3210, 4321, 432]);
      // Every other pixel: 1·1 + 3·10 and 2·1 + 4·10.
      expect(await gradient(2, [1, 10], { stride: 2 })).toEqual([31, 42]);
      expect(await gradient(1, [1, 10, 100, 1000])).toEqual([4321]);
      x.dispose();
      expect(tf.backend().numDataIds()).toBe(buffers);
    },
  );
});
