function boxLine(
  data: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
  line: Float64Array,
): void {
  for (let i = 0; i < count; i++) line[i] = data[start + i * step] as number;
  const last = count - 1;
  let sum = 0;
  for (let i = -radius; i <= radius; i++) sum += line[Math.min(last, Math.max(0, i))] as number;
  for (let i = 0; i < count; i++) {
    data[start + i * step] = sum / (2 * radius + 1);
    sum += (line[Math.min(last, i + radius + 1)] as number) - (line[Math.max(0, i - radius)] as number);
  }
}

/**
 * Smooths a square field by three box filters of side `2 · radius + 1`, close to a Gaussian of σ ≈ `radius` (px); border
 * values are repeated outside the field.
 */
export function blur(field: Float32Array, size: number, radius: number): Float32Array {
  const result = field.slice();
  const line = new Float64Array(size);
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < size; y++) boxLine(result, y * size, 1, size, radius, line);
    for (let x = 0; x < size; x++) boxLine(result, x, size, size, radius, line);
  }
  return result;
}
