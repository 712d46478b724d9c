import * as tf from '@tensorflow/tfjs-core';

/** The part of the wasm and cpu backends that values are handed over by. */
interface Storing extends tf.KernelBackend {
  makeOutput(shape: readonly number[], dtype: tf.DataType): tf.TensorInfo;
  typedArrayFromHeap(info: tf.TensorInfo): { set(values: ArrayLike<number>): void };
  makeTensorInfo(shape: readonly number[], dtype: tf.DataType, values: tf.BackendValues): tf.TensorInfo;
}

/**
 * Makes a kernel for the wasm backend of the cpu backend's: the inputs are copied there and the results back. It is as slow
 * as the cpu backend, and right.
 * @param kernelName a kernel of the cpu backend whose inputs and results are real numbers
 */
export function kernelFromCpu(kernelName: string): tf.KernelFunc {
  return ({ inputs, backend, attrs }) => {
    const wasm = backend as Storing;
    const cpu = tf.findBackend('cpu') as Storing;
    const { kernelFunc } = tf.getKernel(kernelName, 'cpu');
    const copied = new Map<string, tf.TensorInfo>();
    for (const [name, info] of Object.entries(inputs))
      if (info)
        copied.set(
          name,
          cpu.makeTensorInfo(info.shape, info.dtype, wasm.readSync(info.dataId) as tf.BackendValues),
        );
    // A few kernels take a list of inputs in place of named ones.
    const handed = (
      Array.isArray(inputs) ? [...copied.values()] : Object.fromEntries(copied)
    ) as tf.NamedTensorInfoMap;
    const results = [kernelFunc({ inputs: handed, backend: cpu, attrs })].flat();
    const returned = results.map((info) => {
      const output = wasm.makeOutput(info.shape, info.dtype);
      wasm.typedArrayFromHeap(output).set(cpu.readSync(info.dataId) as Float32Array);
      return output;
    });
    for (const info of [...copied.values(), ...results]) cpu.disposeData(info.dataId);
    return returned.length === 1 ? (returned[0] as tf.TensorInfo) : returned;
  };
}
