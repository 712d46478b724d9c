import type { Matrix, Plane } from 'texton-lab';

/** The images of test/golden/generate.py: 3 classes by integer formulas. */
export function formulaTexture(label: number, item: number, size: number): Plane {
  const [p, q, s] = [
    [3, 5, 7],
    [40, 1, 2],
    [2, 60, 9],
  ][label] as [number, number, number];
  const [down, across] = [
    [1, 1],
    [4, 1],
    [1, 5],
  ][label] as [number, number];
  const data = Float32Array.from({ length: size * size }, (_, i) => {
    const [r, c] = [Math.floor(i / size), i % size];
    const noise = (p * r * r + q * c * c + s * r * c + 11 * r + 13 * c + 29 * item) % 251;
    return (noise + 20 * ((r * down + c * across) % 12)) / 500;
  });
  return { width: size, height: size, data };
}

/** Makes a matrix of rows. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}
