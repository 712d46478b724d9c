import { checkInteger, type OptionRule } from '../core';

/**
 * Checks that a kernel size is odd, so that the kernel has a centre pixel.
 * @throws RangeError naming the call, the rule and the value
 */
export function checkKernelSize(call: string, size: number): number {
  checkInteger(call, 'size', size, 3, 511);
  if (size % 2 === 0)
    throw new RangeError(`${call}: size must be odd so that the kernel has a centre, got ${size}`);
  return size;
}

/** How the option `size` of a bank is read: an odd number of pixels in [3, 511]. */
export const kernelSizeOption: OptionRule<number> = {
  check: (call, _, value) => void checkKernelSize(call, value as number),
  fallback: 49,
};

/** Samples a function of x (px, to the right) and y (px, upwards) about the centre of a size × size kernel. */
export function sampleKernel(size: number, value: (x: number, y: number) => number): Float64Array {
  const half = (size - 1) / 2;
  const kernel = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let col = 0; col < size; col++) kernel[row * size + col] = value(col - half, half - row);
  return kernel;
}

/** Samples an even or odd function at half of the points and mirrors it to the other half. */
function sampleSymmetric(
  size: number,
  parity: 'even' | 'odd',
  value: (x: number, y: number) => number,
): Float64Array {
  const half = (size - 1) / 2;
  const kernel = new Float64Array(size * size);
  const last = kernel.length - 1;
  for (let i = 0; i <= last / 2; i++) {
    const here = value((i % size) - half, half - Math.floor(i / size));
    kernel[i] = here;
    kernel[last - i] = parity === 'even' ? here : -here;
  }
  return kernel;
}

/** Subtracts the kernel's mean and divides by the sum of its absolute values (L1 norm 1). */
export function normaliseKernel(kernel: Float64Array): Float64Array {
  let sum = 0;
  for (const value of kernel) sum += value;
  const mean = sum / kernel.length;
  let norm = 0;
  for (const value of kernel) norm += Math.abs(value - mean);
  const normalised = new Float64Array(kernel.length);
  for (let i = 0; i < kernel.length; i++) {
    const centred = (kernel[i] as number) - mean;
    normalised[i] = norm === 0 ? centred : centred / norm;
  }
  return normalised;
}

/**
 * Samples an elongated derivative of a Gaussian, before normalisation.
 *
 * Along its orientation it is a Gaussian with standard deviation 3σ, across it the first (edge) or second (bar) derivative
 * of a Gaussian with standard deviation σ.
 */
export function orientedKernel(
  size: number,
  kind: 'edge' | 'bar',
  sigma: number,
  orientation: number,
): Float64Array {
  const cos = Math.cos(orientation);
  const sin = Math.sin(orientation);
  const variance = sigma * sigma;
  // The product of both Gaussians as one exponential.
  const factor = 1 / (2 * Math.PI * 3 * variance);
  return sampleSymmetric(size, kind === 'edge' ? 'odd' : 'even', (x, y) => {
    const along = x * cos - y * sin;
    const across = x * sin + y * cos;
    const derivative =
      kind === 'edge' ? -across / variance : (across * across - variance) / (variance * variance);
    const gaussians = factor * Math.exp(-((along * along) / 9 + across * across) / (2 * variance));
    return derivative * gaussians;
  });
}

/** Samples an isotropic Gaussian, before normalisation (up to a factor). */
export function gaussianKernel(size: number, sigma: number): Float64Array {
  return sampleSymmetric(size, 'even', (x, y) => Math.exp(-(x * x + y * y) / (2 * sigma * sigma)));
}

/** Samples a Laplacian of Gaussian, before normalisation (up to a positive factor): negative at the centre. */
export function logKernel(size: number, sigma: number): Float64Array {
  const variance = sigma * sigma;
  return sampleSymmetric(size, 'even', (x, y) => {
    const r2 = x * x + y * y;
    return ((r2 - 2 * variance) * Math.exp(-r2 / (2 * variance))) / (variance * variance);
  });
}
