import * as tf from '@tensorflow/tfjs-core';
import type { Network } from 'texton-lab/network';

/** The weights of a layer's first variable. */
export async function weightsOf(net: Network, layer: string): Promise<number[]> {
  return Array.from(await net.getLayer(layer).getWeights()[0]!.data());
}

/** Takes some steps on two images of three classes. */
export async function takeSteps(net: Network, count: number = 3): Promise<void> {
  const x = tf.randomUniform([2, 8, 8, 1], 0, 1, 'float32', 5);
  const y = tf.tensor2d([1, 0, 0, 0, 0, 1], [2, 3]);
  for (let i = 0; i < count; i++) await net.trainOnBatch(x, y);
  tf.dispose([x, y]);
}
