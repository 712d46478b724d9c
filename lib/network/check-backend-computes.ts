import * as tf from '@tensorflow/tfjs-core';

/** An image of 3×3 and a filter of 2×2, and by hand: what their correlation sums to, and its gradient to the filter. */
const IMAGE: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const FILTER: readonly number[] = [1, 0, 0, 2];
const SUM = 68;
const GRADIENT: readonly number[] = [12, 16, 24, 28];

/**
 * Computes a small convolution and its gradient on the current backend.
 * @throws Error when the result is wrong
 */
export async function checkBackendComputes(): Promise<void> {
  const [value, gradient] = tf.tidy(() => {
    const image = tf.tensor4d([...IMAGE], [1, 3, 3, 1]);
    const filter = tf.tensor4d([...FILTER], [2, 2, 1, 1]);
    const sum = (weights: tf.Tensor): tf.Scalar =>
      tf.sum(tf.conv2d(image, weights as tf.Tensor4D, 1, 'valid'));
    const computed = tf.valueAndGrad(sum)(filter);
    return [computed.value, computed.grad] as [tf.Tensor, tf.Tensor];
  });
  const found = [...(await value.data()), ...(await gradient.data())];
  tf.dispose([value, gradient]);
  const expected = [SUM, ...GRADIENT];
  if (!expected.every((right, i) => Math.abs((found[i] as number) - right) < 1e-3))
    throw new Error(`it computes ${found.join(', ')} where ${expected.join(', ')} is right`);
}
