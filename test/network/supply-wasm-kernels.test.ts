import * as tf from '@tensorflow/tfjs-core';
import { useBackend } from 'texton-lab/network';
import { supplyWasmKernels } from 'texton-lab/dist/network/supply-wasm-kernels';
import { expect, it } from 'vitest';

/** Kernels of complex numbers, texts and ragged lists, which no network here needs. */
const NOT_NEEDED = [
  'Complex',
  'ComplexAbs',
  'Draw',
  'FFT',
  'IFFT',
  'Imag',
  'RaggedGather',
  'RaggedRange',
  'RaggedTensorToTensor',
  'Real',
  'StaticRegexReplace',
];

it('wasm has every kernel of real numbers that the cpu backend has, and keeps its own', async () => {
  await useBackend('wasm');
  const names = (backend: string): string[] =>
    tf.getKernelsForBackend(backend).map(({ kernelName }) => kernelName);
  const lacking = names('cpu').filter((name) => !names('wasm').includes(name));
  expect(lacking.sort()).toEqual(NOT_NEEDED);
  const known = tf.getKernel('Conv2DBackpropFilter', 'wasm').kernelFunc;
  supplyWasmKernels();
  expect(tf.getKernel('Conv2DBackpropFilter', 'wasm').kernelFunc).toBe(known);
});
