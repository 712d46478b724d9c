import { dirname, sep } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { startCpu } from './cpu-backend';
import { supplyWasmKernels } from './supply-wasm-kernels';

/**
 * Starts the WebAssembly backend, with the kernels for training that it lacks.
 * @returns the device in words
 */
export async function startWasm(): Promise<string> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  if (!tf.engine().registry['wasm'])
    setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}${sep}`);
  // The kernels that it has no fast form of run on the plain backend.
  await startCpu();
  supplyWasmKernels();
  return 'one processor thread';
}
