import * as tf from '@tensorflow/tfjs-core';
import { conv2dBackpropFilter } from './conv2d-backprop-filter';
import { kernelFromCpu } from './kernel-from-cpu';

/** The kernels of real numbers that the cpu backend has and wasm lacks: gradients of depthwise convolution, and sums. */
const FROM_CPU: readonly string[] = [
  'DepthwiseConv2dNativeBackpropFilter',
  'DepthwiseConv2dNativeBackpropInput',
  'Einsum',
  'UnsortedSegmentSum',
];

/** Registers for the wasm backend what training needs and it lacks. A kernel that it has stays. */
export function supplyWasmKernels(): void {
  const lacks = (kernelName: string): boolean => !tf.getKernel(kernelName, 'wasm');
  if (lacks('Conv2DBackpropFilter'))
    tf.registerKernel({
      kernelName: 'Conv2DBackpropFilter',
      backendName: 'wasm',
      kernelFunc: conv2dBackpropFilter('wasm', kernelFromCpu('Conv2DBackpropFilter')),
    });
  for (const kernelName of FROM_CPU.filter(lacks))
    tf.registerKernel({ kernelName, backendName: 'wasm', kernelFunc: kernelFromCpu(kernelName) });
}
