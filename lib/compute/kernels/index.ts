import { moduleWriter } from '../wasm/module-writer';
import { fusedMultiply } from '../wasm/vectors';
import { defineCoarseKernels } from './coarse-kernels';
import { defineCombineKernels } from './combine-kernels';
import { defineForwardKernels } from './forward-kernels';
import { defineInverseKernels } from './inverse-kernels';
import { defineKmeansKernels } from './kmeans-kernels';
import { defineNearestKernels } from './nearest-kernels';
import { definePixelKernels } from './pixel-kernels';
import { defineTransforms } from './transforms';

/**
 * Writes the module of all kernels.
 * @param relaxed with fused multiply-add where the processor has it; else with plain SIMD
 */
export function writeKernels(relaxed: boolean): Uint8Array {
  const module = moduleWriter();
  const fused = fusedMultiply(relaxed);
  const transforms = defineTransforms(module, fused);
  defineForwardKernels(module, transforms);
  defineCombineKernels(module);
  defineInverseKernels(module, transforms);
  defineNearestKernels(module, fused);
  defineCoarseKernels(module, fused);
  defineKmeansKernels(module);
  definePixelKernels(module);
  return module.assemble();
}
