import * as tf from '@tensorflow/tfjs-core';

/** The part of the cpu backend that values are read and made by. */
interface Plain extends tf.KernelBackend {
  makeTensorInfo(shape: readonly number[], dtype: tf.DataType, values: tf.BackendValues): tf.TensorInfo;
}

/**
 * Computes the gradient of enlarging images by repeating pixels: every pixel of the result adds to the one that it was
 * copied from. That of the cpu backend (4.22) reads all images but the first of a batch at the wrong place.
 */
export const nearestGradient: tf.KernelFunc = ({ inputs, backend, attrs }) => {
  const { images, dy } = inputs as { readonly images: tf.TensorInfo; readonly dy: tf.TensorInfo };
  const { alignCorners } = attrs as { readonly alignCorners?: boolean };
  const plain = backend as Plain;
  const [batch, height, width, channels] = images.shape as [number, number, number, number];
  const [, rows, cols] = dy.shape as [number, number, number, number];
  const given = plain.readSync(dy.dataId) as Float32Array;
  const gradient = new Float32Array(batch * height * width * channels);
  const source = (at: number, from: number, to: number): number => {
    const scale = alignCorners && to > 1 ? (from - 1) / (to - 1) : from / to;
    return Math.min(from - 1, alignCorners ? Math.round(at * scale) : Math.floor(at * scale));
  };
  for (let b = 0; b < batch; b++)
    for (let row = 0; row < rows; row++)
      for (let col = 0; col < cols; col++) {
        const [y, x] = [source(row, height, rows), source(col, width, cols)];
        const to = ((b * height + y) * width + x) * channels;
        const from = ((b * rows + row) * cols + col) * channels;
        for (let c = 0; c < channels; c++)
          gradient[to + c] = (gradient[to + c] as number) + (given[from + c] as number);
      }
  return plain.makeTensorInfo(images.shape, 'float32', gradient);
};
