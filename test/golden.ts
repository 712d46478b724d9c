import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plane } from 'texton-lab';

/** Reads a whole bank: count × 49 × 49 values. */
export function goldenBank(name: string): Float64Array {
  const bytes = readFileSync(path.join(__dirname, 'golden', `${name}.bin`));
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

export interface GoldenChannel {
  index: number;
  mean: number;
  variance: number;
  min: number;
  max: number;
  at: number[];
}

/** Reads a JSON fixture. */
export function golden<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(__dirname, 'golden', `${name}_golden.json`), 'utf8')) as T;
}

/** The image of the response fixtures, 64 rows of 80 columns, in double precision. */
export function formulaImage(): { width: number; height: number; data: Float64Array } {
  const [width, height] = [80, 64];
  const data = Float64Array.from({ length: width * height }, (_, i) => {
    const [r, c] = [Math.floor(i / width), i % width];
    return ((3 * r * r + 5 * c * c + 7 * r * c + 11 * r + 13 * c) % 251) / 250;
  });
  return { width, height, data };
}

/** The same image as the library takes it. */
export function formulaPlane(): Plane {
  const { width, height, data } = formulaImage();
  return { width, height, data: Float32Array.from(data) };
}

/** Convolution by the definition, in double precision, zero beyond the edge: written for the tests alone. */
export function directConvolution(
  image: { width: number; height: number; data: ArrayLike<number> },
  kernel: ArrayLike<number>,
  size: number,
): Float64Array {
  const half = (size - 1) / 2;
  const out = new Float64Array(image.width * image.height);
  for (let y = 0; y < image.height; y++)
    for (let x = 0; x < image.width; x++) {
      let sum = 0;
      for (let r = 0; r < size; r++) {
        const sy = y + half - r;
        if (sy < 0 || sy >= image.height) continue;
        for (let c = 0; c < size; c++) {
          const sx = x + half - c;
          if (sx >= 0 && sx < image.width)
            sum += (kernel[r * size + c] as number) * (image.data[sy * image.width + sx] as number);
        }
      }
      out[y * image.width + x] = sum;
    }
  return out;
}
