import type * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { describeValue, type Plane, type Responses } from '../core';
import { checkInputs } from './check-inputs';
import { checkNetwork } from './check-network';
import { inputsTensor } from './inputs-tensor';
import type { Network } from './network-types';

/**
 * Computes what a layer of a network makes of an image: its feature maps.
 * @param layer name of a layer, such as `'conv1'`
 * @returns one map per channel; of 1×1 for a layer behind the pooling
 * @throws RangeError when there is no such layer, or the image is smaller than the kernels or not finite
 */
export async function layerOutput(net: Network, plane: Plane, layer: string): Promise<Responses> {
  const call = 'layerOutput';
  checkNetwork(call, net);
  checkInputs(call, net, [plane], 'plane');
  const chosen = net.layers.find(({ name }) => name === layer);
  if (!chosen)
    throw new RangeError(
      `${call}: layer must be one of ${net.layers.map(({ name }) => name).join(', ')}, got ${describeValue(layer)}`,
    );
  const part = tfl.model({ inputs: net.inputs, outputs: chosen.output });
  const input = inputsTensor([plane]);
  const output = part.predict(input) as tf.Tensor;
  const data = await output.data();
  const [, ...shape] = output.shape;
  const count = shape.at(-1) as number;
  const [height, width] = shape.length === 3 ? (shape as [number, number]) : [1, 1];
  input.dispose();
  output.dispose();
  return { count, width, height, data: channelsFirst(data, count) };
}

/** Rearranges maps from pixel by pixel to map by map. */
function channelsFirst(data: ArrayLike<number>, count: number): Float32Array {
  const pixels = data.length / count;
  return Float32Array.from(data, (_, i) => data[(i % pixels) * count + Math.floor(i / pixels)] as number);
}
