import { gaussianKernel, logKernel, normaliseKernel, sampleKernel } from 'texton-lab/dist/filters/kernels';
import { describe, expect, it } from 'vitest';

describe('kernels', () => {
  it('samples x to the right and y upwards', () => {
    expect(Array.from(sampleKernel(3, (x, y) => x + 10 * y))).toEqual([9, 10, 11, -1, 0, 1, -11, -10, -9]);
  });

  it('normalises to zero mean and L1 norm 1', () => {
    expect(Array.from(normaliseKernel(Float64Array.of(1, 3)))).toEqual([-0.5, 0.5]);
  });

  it('leaves a constant kernel at zero', () => {
    expect(Array.from(normaliseKernel(Float64Array.of(2, 2)))).toEqual([0, 0]);
  });

  it('has a Gaussian of e^-1/2 one deviation away, and a Laplacian that is zero at √2 deviations', () => {
    expect(gaussianKernel(9, 2)[4 * 9 + 6]).toBeCloseTo(Math.exp(-0.5), 15);
    expect(logKernel(9, Math.SQRT2)[4 * 9 + 6]).toBeCloseTo(0, 15);
    expect(logKernel(9, 1)[4 * 9 + 4]).toBe(-2);
  });
});
