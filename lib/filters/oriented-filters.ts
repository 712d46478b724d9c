import type { Filter } from './filter-bank';
import { normaliseKernel, orientedKernel } from './kernels';

/** Makes six orientations (0°, 30° … 150°) at each scale, scale by scale, of edges or of bars. */
export function orientedFilters(size: number, kind: 'edge' | 'bar', scales: readonly number[]): Filter[] {
  return scales.flatMap((sigma) =>
    Array.from({ length: 6 }, (_, o): Filter => {
      const orientation = (Math.PI * o) / 6;
      return {
        kernel: normaliseKernel(orientedKernel(size, kind, sigma, orientation)),
        kind,
        sigma,
        orientation,
      };
    }),
  );
}
