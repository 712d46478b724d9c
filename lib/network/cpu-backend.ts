import * as tf from '@tensorflow/tfjs-core';
import { conv2dBackpropFilter } from './conv2d-backprop-filter';
import { nearestGradient } from './nearest-gradient';

let replaced = false;

/**
 * Starts the backend in plain JavaScript.
 * @returns the device in words
 */
export async function startCpu(): Promise<string> {
  await import('@tensorflow/tfjs-backend-cpu');
  // At its first use it would advise the reader to install another package.
  (tf.findBackend('cpu') as unknown as { firstUse: boolean }).firstUse = false;
  if (!replaced) replaceGradients();
  replaced = true;
  return 'plain JavaScript, one processor thread';
}

/** Replaces a gradient that is wrong and one that is needlessly slow. */
function replaceGradients(): void {
  const slow = tf.getKernel('Conv2DBackpropFilter', 'cpu').kernelFunc;
  replace('ResizeNearestNeighborGrad', nearestGradient);
  replace('Conv2DBackpropFilter', conv2dBackpropFilter('cpu', slow));
}

function replace(kernelName: string, kernelFunc: tf.KernelFunc): void {
  tf.unregisterKernel(kernelName, 'cpu');
  tf.registerKernel({ kernelName, backendName: 'cpu', kernelFunc });
}
