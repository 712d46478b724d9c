import * as tf from '@tensorflow/tfjs-core';
import { useBackend } from 'texton-lab/network';
import { describe, expect, it } from 'vitest';

describe('the gradient of enlarging by repeated pixels', () => {
  it.each([false, true])(
    'adds up what each pixel was copied to, in every image (corners aligned: %s)',
    async (align) => {
      await useBackend('cpu');
      const images = tf.tensor4d([1, 2, 10, 20], [2, 1, 2, 1]);
      const dy = tf.tensor4d([1, 2, 3, 4, 5, 6], [2, 1, 3, 1]);
      const enlarge = (t: tf.Tensor): tf.Tensor =>
        tf.image.resizeNearestNeighbor(t as tf.Tensor4D, [1, 3], align);
      const gradient = tf.grad(enlarge)(images, dy);
      // Pixels 0, 0, 1 of each image are repeated; with aligned corners 0, 1, 1, as ½ is rounded up.
      expect(Array.from(await gradient.data())).toEqual(align ? [1, 5, 4, 11] : [3, 3, 9, 6]);
      tf.dispose([images, dy, gradient]);
    },
  );
});
