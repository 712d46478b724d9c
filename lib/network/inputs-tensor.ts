import * as tf from '@tensorflow/tfjs-core';
import { channelsOf, type NetInput } from './check-inputs';

/**
 * Lays inputs of one size out as a batch, [N, height, width, channels].
 * @returns a tensor that the caller disposes of
 */
export function inputsTensor(inputs: readonly NetInput[]): tf.Tensor4D {
  const [first] = inputs as readonly [NetInput];
  const { width, height } = first;
  const channels = channelsOf(first);
  const pixels = width * height;
  const data = new Float32Array(inputs.length * pixels * channels);
  for (const [n, input] of inputs.entries())
    if (channels === 1) data.set(input.data, n * pixels);
    else
      for (let c = 0; c < channels; c++)
        for (let i = 0; i < pixels; i++)
          data[(n * pixels + i) * channels + c] = input.data[c * pixels + i] as number;
  return tf.tensor4d(data, [inputs.length, height, width, channels]);
}
