/**
 * What TensorFlow.js may compute with, best first: TensorFlow on a CUDA device, WebGPU on a real graphics card,
 * TensorFlow on the processor, WebAssembly, plain JavaScript. `webgpu-software` is WebGPU emulated on the processor: slow,
 * for tests, and never chosen unless it is asked for.
 */
export type BackendName = 'cuda' | 'webgpu' | 'webgpu-software' | 'tensorflow' | 'wasm' | 'cpu';

/** All names, best first. */
export const BACKEND_NAMES: readonly BackendName[] = [
  'cuda',
  'webgpu',
  'webgpu-software',
  'tensorflow',
  'wasm',
  'cpu',
];

/** Those that are tried, in this order, where none is asked for. */
export const AUTOMATIC: readonly BackendName[] = BACKEND_NAMES.filter((name) => name !== 'webgpu-software');
