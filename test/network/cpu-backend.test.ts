import * as tf from '@tensorflow/tfjs-core';
import { startCpu } from 'texton-lab/dist/network/cpu-backend';
import { expect, it, vi } from 'vitest';

it('the plain backend is silent, and its replaced gradients are replaced once', async () => {
  const warn = vi.spyOn(console, 'warn');
  expect(await startCpu()).toBe('plain JavaScript, one processor thread');
  const { kernelFunc } = tf.getKernel('ResizeNearestNeighborGrad', 'cpu');
  await startCpu();
  expect(tf.getKernel('ResizeNearestNeighborGrad', 'cpu').kernelFunc).toBe(kernelFunc);
  await tf.setBackend('cpu');
  const sum = tf.sum(tf.tensor1d([1, 2]));
  expect(Array.from(await sum.data())).toEqual([3]);
  expect(warn).not.toHaveBeenCalled();
});
