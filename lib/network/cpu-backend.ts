import * as tf from '@tensorflow/tfjs-core';
import { nearestGradient } from './nearest-gradient';

/**
 * Starts the backend in plain JavaScript.
 * @returns the device in words
 */
export async function startCpu(): Promise<string> {
  await import('@tensorflow/tfjs-backend-cpu');
  // At its first use it would advise the reader to install another package.
  (tf.findBackend('cpu') as unknown as { firstUse: boolean }).firstUse = false;
  correctGradient();
  return 'plain JavaScript, one processor thread';
}

/** Replaces the one gradient of the backend that is wrong. */
function correctGradient(): void {
  const name = 'ResizeNearestNeighborGrad';
  if (tf.getKernel(name, 'cpu')?.kernelFunc === nearestGradient) return;
  tf.unregisterKernel(name, 'cpu');
  tf.registerKernel({ kernelName: name, backendName: 'cpu', kernelFunc: nearestGradient });
}
