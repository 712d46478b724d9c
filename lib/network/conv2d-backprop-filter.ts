import * as tf from '@tensorflow/tfjs-core';

type Shape4 = [number, number, number, number];

/** What the kernel is called with. */
interface Attributes {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number;
  readonly dataFormat: 'NHWC' | 'NCHW';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
  readonly filterShape: Shape4;
}

/**
 * Makes a kernel that computes the gradient of a convolution with respect to its filter with others that a backend has:
 *
 * dW[u, v, c, f] = Σ over b, i, j of x[b, i + u, j + v, c] · dy[b, i, j, f]
 *
 * is a convolution of the images, as a batch of channels, with dy as the filter. Of kernels of 1×1 it is a matrix product.
 * @param backendName wasm, which has no such kernel, or cpu, whose own takes fifty times as long for kernels of 49×49
 * @param strided what computes convolutions that leave pixels out
 */
export function conv2dBackpropFilter(backendName: 'wasm' | 'cpu', strided: tf.KernelFunc): tf.KernelFunc {
  return (call) => gradientToFilter(backendName, strided, call);
}

function gradientToFilter(
  backendName: string,
  strided: tf.KernelFunc,
  call: Parameters<tf.KernelFunc>[0],
): tf.TensorInfo | tf.TensorInfo[] {
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
  if (info.strideHeight !== 1 || info.strideWidth !== 1 || dataFormat !== 'NHWC') return strided(call);
  const backend = call.backend as tf.KernelBackend;
  const { top, bottom, left, right } = info.padInfo;
  const isPadded = top + bottom + left + right > 0;
  // Kernels are called directly: what they return is not tracked, so that it must be disposed of here.
  const scratch: tf.TensorInfo[] = [];
  const run = (name: string, inputs: tf.NamedTensorInfoMap, attrs: object): tf.TensorInfo =>
    tf
      .getKernel(name, backendName)
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
}

/** A tensor as kernels describe it, without what else an object of it has. */
function infoOf({ dataId, shape, dtype }: tf.TensorInfo): tf.TensorInfo {
  return { dataId, shape, dtype };
}
