import { moduleWriter } from '../wasm/assemble';
import { fusedMultiply } from '../wasm/expressions';
import { defineCoarseKernels } from './coarse-kernels';
import { defineCombineKernels } from './combine-kernels';
import { defineForwardKernels } from './forward-kernels';
import { defineInverseKernels } from './inverse-kernels';
import { defineKmeansKernels } from './kmeans-kernels';
import { defineNearestKernels } from './nearest-kernels';
import { definePixelKernels } from './pixel-kernels';
import { defineTransforms } from './transforms';

type Kernel = (...values: number[]) => void;

/** What the module exports; the parameters stand where each is defined. */
export interface Kernels {
  readonly forwardRows: Kernel;
  readonly forwardColumns: Kernel;
  readonly combineReal: Kernel;
  readonly combineComplex: Kernel;
  readonly inverseColumnsReal: Kernel;
  readonly inverseColumnsComplex: Kernel;
  readonly inverseRows: Kernel;
  readonly nearestPlanes: Kernel;
  readonly nearestRows: Kernel;
  readonly coarsePlanes: Kernel;
  readonly coarseRows: Kernel;
  readonly listOpen: Kernel;
  readonly takeNearest: Kernel;
  readonly sumSquares: Kernel;
  readonly scalePixels: Kernel;
  readonly maximumPlanes: Kernel;
  readonly moments: Kernel;
}

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
