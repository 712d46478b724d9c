/** Two kernels that share a complex transform. */
export interface KernelPair {
  /** The kernel in the real part. */
  readonly first: number;
  /** The kernel in the imaginary part, if there is one. */
  readonly second: number | undefined;
  /** Whether the pair's spectrum is real: an even kernel + i·an odd one, or an even one alone. */
  readonly real: boolean;
}

type Parity = 'even' | 'odd' | 'neither';

/** Tolerance for even and odd kernels, relative to the absolute sum. */
const SYMMETRY = 1e-12;

/**
 * Pairs the kernels of a bank such that as many pairs as possible have a real spectrum, which needs half the memory and half the
 * multiplications.
 *
 * An even kernel (symmetric under rotation by 180°) has a real transform, an odd one an imaginary transform, so even + i·odd
 * is real. The others are paired in order.
 * @param kernels square, size × size
 */
export function kernelPairs(kernels: readonly Float64Array[], size: number): KernelPair[] {
  const groups: Record<Parity, number[]> = { even: [], odd: [], neither: [] };
  kernels.forEach((kernel, k) => groups[parity(kernel, size)].push(k));
  const mixed = Math.min(groups.even.length, groups.odd.length);
  const pairs: KernelPair[] = [];
  for (let p = 0; p < mixed; p++)
    pairs.push({ first: groups.even[p] as number, second: groups.odd[p] as number, real: true });
  const evenLeft = groups.even.slice(mixed);
  const rest = [...groups.odd.slice(mixed), ...groups.neither];
  // An unpaired even kernel keeps its real spectrum if it stays alone, so it is paired last.
  if (evenLeft.length % 2 === 1 && rest.length % 2 === 1) rest.push(evenLeft.pop() as number);
  for (const list of [evenLeft, rest]) {
    // The first half with the second, so that consecutive kernels stay together.
    const half = Math.ceil(list.length / 2);
    for (let k = 0; k < half; k++) {
      const second = list[half + k];
      pairs.push({ first: list[k] as number, second, real: second === undefined && list === evenLeft });
    }
  }
  return pairs;
}

function parity(kernel: Float64Array, size: number): Parity {
  if (size % 2 === 0) return 'neither';
  let [difference, sum, whole] = [0, 0, 0];
  const last = kernel.length - 1;
  for (let i = 0; i <= last; i++) {
    const [here, turned] = [kernel[i] as number, kernel[last - i] as number];
    difference += Math.abs(here - turned);
    sum += Math.abs(here + turned);
    whole += Math.abs(here);
  }
  if (difference <= SYMMETRY * whole) return 'even';
  return sum <= SYMMETRY * whole ? 'odd' : 'neither';
}
