import * as tf from '@tensorflow/tfjs-core';
import { checkFinite, checkInteger, checkList, describeValue } from '../core';
import { checkNetwork } from './check-network';
import type { Network } from './network-types';

/** A convolution kernel as it is written down: a list of rows. */
export type KernelRows = readonly (readonly number[])[];

/**
 * Replaces one kernel of a convolution layer on one channel. The layer correlates: the kernel is not turned.
 * @param layer name of the layer, such as `'conv1'`
 * @param rows as many rows and columns as the layer's kernels have
 * @param index number of the kernel
 * @throws RangeError when the layer has no such kernel or the rows have another size
 */
export async function setKernel(
  net: Network,
  layer: string,
  rows: KernelRows,
  index: number = 0,
): Promise<void> {
  const call = 'setKernel';
  const { kernel, others, shape } = kernelsOf(call, net, layer, index);
  const [height, width, , count] = shape;
  checkList(call, 'rows', rows, `a list of ${height} rows`);
  if (rows.length !== height || rows.some((row) => row.length !== width))
    throw new RangeError(
      `${call}: rows must be ${height} rows of ${width} numbers, as the kernels of '${layer}' are, got ${rows.length} of ${[...new Set(rows.map((row) => row.length))].join(' or ')}`,
    );
  const values = rows.flat();
  checkFinite(call, 'rows', values, width);
  const data = Float32Array.from(await kernel.data());
  for (const [i, value] of values.entries()) data[i * count + index] = value;
  const changed = tf.tensor4d(data, shape);
  net.getLayer(layer).setWeights([changed, ...others]);
  changed.dispose();
}

/**
 * Reads one kernel of a convolution layer on one channel.
 * @returns rows of numbers, as the layer correlates with them
 * @throws RangeError when the layer has no such kernel
 */
export async function kernelValues(net: Network, layer: string, index: number = 0): Promise<number[][]> {
  const { kernel, shape } = kernelsOf('kernelValues', net, layer, index);
  const [height, width, , count] = shape;
  const data = await kernel.data();
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_value, x) => data[(y * width + x) * count + index] as number),
  );
}

interface Kernels {
  readonly kernel: tf.Tensor;
  readonly others: tf.Tensor[];
  readonly shape: [number, number, number, number];
}

function kernelsOf(call: string, net: Network, name: string, index: number): Kernels {
  checkNetwork(call, net);
  const [kernel, ...others] = net.layers.find((layer) => layer.name === name)?.getWeights() ?? [];
  if (kernel?.shape.length !== 4 || kernel.shape[2] !== 1)
    throw new RangeError(
      `${call}: layer must be the name of a convolution on one channel (the network has ${net.layers.map((one) => one.name).join(', ')}), got ${describeValue(name)}`,
    );
  const shape = kernel.shape as Kernels['shape'];
  checkInteger(call, 'index', index, 0, shape[3] - 1);
  return { kernel, others, shape };
}
