import * as tf from '@tensorflow/tfjs-core';
import { kernelFromCpu } from './kernel-from-cpu';

type Shape4 = [number, number, number, number];

/** What the kernel is called with. */
interface Attributes {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number;
  readonly dataFormat: 'NHWC' | 'NCHW';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
  readonly filterShape: Shape4;
}

const onCpu = kernelFromCpu('Conv2DBackpropFilter');

/**
 * Computes the gradient of a convolution with respect to its filter with kernels that the wasm backend has:
 *
 * dW[u, v, c, f] = Σ over b, i, j of x[b, i + u, j + v, c] · dy[b, i, j, f]
 *
 * is a convolution of the images, as a batch of channels, with dy as the filter. Of kernels of 1×1 it is a matrix product.
 * With strides it is computed on the cpu backend.
 */
export const conv2dBackpropFilter: tf.KernelFunc = (call) => {
  const { strides, pad, dataFormat, dimRoundingMode, filterShape } = call.attrs as unknown as Attributes;
  const { x, dy } = call.inputs as { readonly x: tf.TensorInfo; readonly dy: tf.TensorInfo };
  const info = tf.backend_util.computeConv2DInfo(
    x.shape as Shape4,
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
    false,
    tf.backend_util.convertConv2DDataFormat(dataFormat),
  );
  if (info.strideHeight !== 1 || info.strideWidth !== 1 || dataFormat !== 'NHWC') return onCpu(call);
  const backend = call.backend as tf.KernelBackend;
  const { top, bottom, left, right } = info.padInfo;
  const isPadded = top + bottom + left + right > 0;
  // Kernels are called directly: what they return is not tracked, so that it must be disposed of here.
  const scratch: tf.TensorInfo[] = [];
  const run = (name: string, inputs: tf.NamedTensorInfoMap, attrs: object): tf.TensorInfo =>
    tf
      .getKernel(name, 'wasm')
      .kernelFunc({ inputs, backend, attrs: attrs as tf.NamedAttrMap }) as tf.TensorInfo;
  const keep = (made: tf.TensorInfo): tf.TensorInfo => {
    scratch.push(made);
    return made;
  };

  if (info.filterHeight === 1 && info.filterWidth === 1 && !isPadded) {
    const pixels = info.batchSize * info.outHeight * info.outWidth;
    const a = { ...infoOf(x), shape: [1, pixels, info.inChannels] };
    const b = { ...infoOf(dy), shape: [1, pixels, info.outChannels] };
    const product = run('BatchMatMul', { a, b }, { transposeA: true, transposeB: false });
    return { ...infoOf(product), shape: filterShape };
  }
  const paddings = [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
  const padded = isPadded ? keep(run('PadV2', { x }, { paddings, constantValue: 0 })) : x;
  const images = keep(run('Transpose', { x: padded }, { perm: [3, 1, 2, 0] }));
  const filter = keep(run('Transpose', { x: dy }, { perm: [1, 2, 0, 3] }));
  const valid = { strides: 1, pad: 'valid', dataFormat: 'NHWC', dilations: 1 };
  const gradient = keep(run('Conv2D', { x: images, filter }, valid));
  const result = run('Transpose', { x: gradient }, { perm: [1, 2, 0, 3] });
  for (const { dataId } of scratch) backend.disposeData(dataId);
  return result;
};

/** A tensor as kernels describe it, without what else an object of it has. */
function infoOf({ dataId, shape, dtype }: tf.TensorInfo): tf.TensorInfo {
  return { dataId, shape, dtype };
}
