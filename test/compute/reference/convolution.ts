interface Plane {
  width: number;
  height: number;
  data: Float32Array;
}

/** The full convolution of a plane with a kernel, (width + size − 1) × (height + size − 1), sum by sum. */
export function fullConvolution(plane: Plane, kernel: Float64Array, size: number): Float64Array {
  const width = plane.width + size - 1;
  const out = new Float64Array(width * (plane.height + size - 1));
  for (let y = 0; y < plane.height; y++)
    for (let x = 0; x < plane.width; x++) {
      const value = plane.data[y * plane.width + x] as number;
      for (let j = 0; j < size; j++)
        for (let i = 0; i < size; i++) {
          const at = (y + j) * width + x + i;
          out[at] = (out[at] as number) + value * (kernel[j * size + i] as number);
        }
    }
  return out;
}

/** A window of it. */
export function windowOf(
  full: Float64Array,
  fullWidth: number,
  window: { x: number; y: number; width: number; height: number },
): Float64Array {
  return Float64Array.from(
    { length: window.width * window.height },
    (_, i) =>
      full[(window.y + Math.floor(i / window.width)) * fullWidth + window.x + (i % window.width)] as number,
  );
}
