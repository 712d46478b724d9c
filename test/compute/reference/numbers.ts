import { randomGenerator } from 'texton-lab';

/** Numbers that are the same on every run: uniform in [−1, 1), or small integers, among which distances tie. */
export function numbers(seed: number, count: number, kind: 'uniform' | 'integer' = 'uniform'): Float32Array {
  const random = randomGenerator(seed);
  return Float32Array.from({ length: count }, () =>
    kind === 'uniform' ? 2 * random.next() - 1 : random.integer(4) - 1,
  );
}

/** An image of such numbers in [0, 1). */
export function image(
  seed: number,
  width: number,
  height: number,
): { width: number; height: number; data: Float32Array } {
  return { width, height, data: numbers(seed, width * height).map((v) => (v + 1) / 2) };
}

/** A kernel of a given symmetry when turned by 180°. */
export function kernel(seed: number, size: number, symmetry: 'even' | 'odd' | 'neither'): Float64Array {
  const values = Float64Array.from(numbers(seed, size * size));
  if (symmetry === 'neither') return values;
  const sign = symmetry === 'even' ? 1 : -1;
  return values.map((v, i) => (v + sign * (values[values.length - 1 - i] as number)) / 2);
}

/** The largest magnitude of an array. */
export function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] as number));
  return most;
}

/** Index of the first difference of two arrays; −1 when they are the same. Quick where `toEqual` would take gigabytes. */
export function firstDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Math.min(a.length, b.length);
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return i;
  return -1;
}
