import * as tf from '@tensorflow/tfjs-core';
import { useBackend } from 'texton-lab/network';
import { checkBackendComputes } from 'texton-lab/dist/network/check-backend-computes';
import { expect, it } from 'vitest';

it('a backend that computes a convolution wrong is not used, and its tensors are gone', async () => {
  await useBackend('wasm');
  const tensors = tf.memory().numTensors;
  await expect(checkBackendComputes()).resolves.toBeUndefined();
  const right = tf.getKernel('Conv2D', 'wasm');
  tf.unregisterKernel('Conv2D', 'wasm');
  const negative = tf.getKernel('Neg', 'wasm').kernelFunc;
  tf.registerKernel({
    ...right,
    kernelFunc: (call) => negative({ ...call, inputs: { x: right.kernelFunc(call) as tf.TensorInfo } }),
  });
  try {
    await expect(checkBackendComputes()).rejects.toThrow(
      /^it computes .+ where 68, 12, 16, 24, 28 is right$/,
    );
  } finally {
    tf.unregisterKernel('Conv2D', 'wasm');
    tf.registerKernel(right);
  }
  expect(tf.memory().numTensors).toBe(tensors);
});
