import type { FilterBank } from '../filters';

/**
 * Lays the kernels of a bank out as the weights of a convolution layer, size × size × 1 × count, turned by 180°: such a
 * layer correlates, and `filterResponses` convolves.
 */
export function bankWeights({ size, filters }: FilterBank): Float32Array {
  const { length: count } = filters;
  const weights = new Float32Array(size * size * count);
  const last = size * size - 1;
  for (const [k, { kernel }] of filters.entries())
    for (let i = 0; i <= last; i++) weights[i * count + k] = kernel[last - i] as number;
  return weights;
}

/** Undoes `bankWeights`: the kernels of a convolution layer of one input channel, turned back. */
export function kernelsOfWeights(weights: ArrayLike<number>, count: number): Float64Array[] {
  const last = weights.length / count - 1;
  return Array.from({ length: count }, (_, k) =>
    Float64Array.from({ length: last + 1 }, (_value, i) => weights[(last - i) * count + k] as number),
  );
}
