import type { Filter } from './filter-bank';
import { orientedKernel, sampleKernel } from './kernels';

/**
 * Makes the LM filters of the widely copied Python port, including its bugs.
 *
 * Its scales are √2·1, √2·2, √2·3 (·4) instead of √2, 2, 2√2 (4); y points down, which reverses the orientations; nothing is
 * normalised; the isotropic filters are grouped: four Gaussians, four LoGs at σ, four at 3σ.
 */
export function uncorrectedFilters(size: number): Filter[] {
  const scales = [1, 2, 3, 4].map((k) => Math.SQRT2 * k);
  const oriented = (['edge', 'bar'] as const).flatMap((kind) =>
    scales.slice(0, 3).flatMap((sigma) =>
      Array.from({ length: 6 }, (_, o): Filter => {
        const orientation = (Math.PI * o) / 6;
        return {
          kernel: upsideDown(orientedKernel(size, kind, sigma, orientation), size),
          kind,
          sigma,
          orientation,
        };
      }),
    ),
  );
  const gaussians = scales.map((sigma): Filter => ({
    kernel: portGaussian(size, sigma),
    kind: 'gaussian',
    sigma,
    orientation: 0,
  }));
  const logs = [1, 3].flatMap((factor) =>
    scales.map((s): Filter => ({
      kernel: portLog(size, factor * s),
      kind: 'log',
      sigma: factor * s,
      orientation: 0,
    })),
  );
  return [...oriented, ...gaussians, ...logs];
}

/** A two-dimensional Gaussian with the one-dimensional factor 1/√(2πσ²). */
export function portGaussian(size: number, sigma: number): Float64Array {
  const variance = sigma * sigma;
  return sampleKernel(
    size,
    (x, y) => Math.exp(-(x * x + y * y) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance),
  );
}

/** That Gaussian times (r² − σ²)/σ⁴, where two dimensions require r² − 2σ². */
export function portLog(size: number, sigma: number): Float64Array {
  const variance = sigma * sigma;
  const gaussian = portGaussian(size, sigma);
  return sampleKernel(size, (x, y) => x * x + y * y - variance).map(
    (v, i) => ((gaussian[i] as number) * v) / (variance * variance),
  );
}

function upsideDown(kernel: Float64Array, size: number): Float64Array {
  return kernel.map((_, i) => kernel[(size - 1 - Math.floor(i / size)) * size + (i % size)] as number);
}
