import * as tf from '@tensorflow/tfjs-core';

/** A tensor's values outside of the backend. */
export interface StoredArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
  readonly data: Float32Array | Int32Array;
}

/** Copies a tensor's values out of the backend. */
export async function storeTensor(name: string, tensor: tf.Tensor): Promise<StoredArray> {
  const values = await tensor.data();
  const dtype = tensor.dtype === 'int32' ? 'int32' : 'float32';
  return {
    name,
    shape: tensor.shape,
    dtype,
    data: dtype === 'int32' ? Int32Array.from(values) : Float32Array.from(values),
  };
}

/** Makes a tensor of them; the caller disposes of it. */
export function restoreTensor({ data, shape, dtype }: StoredArray): tf.Tensor {
  return tf.tensor(data, [...shape], dtype);
}
