/** Number of iterations: the axes need not be accurate, only orthogonal. */
const STEPS = 4;

/**
 * Approximates the first principal axes of centres by orthogonal iteration on their covariance matrix.
 * @param centres K×D, row-major
 * @param count number of axes, at most D
 * @returns count × D, row-major
 */
export function principalAxes(
  centres: Float64Array,
  { dimensions, count }: { readonly dimensions: number; readonly count: number },
): Float64Array {
  const covariance = covarianceOf(centres, dimensions);
  const widest = Array.from({ length: dimensions }, (_, k) => k).sort(
    (a, b) => (covariance[b * dimensions + b] as number) - (covariance[a * dimensions + a] as number),
  );
  let axes = new Float64Array(count * dimensions);
  for (let p = 0; p < count; p++) axes[p * dimensions + (widest[p] as number)] = 1;
  for (let step = 0; step < STEPS; step++) {
    const moved = new Float64Array(count * dimensions);
    for (let p = 0; p < count; p++)
      for (let a = 0; a < dimensions; a++) {
        let sum = 0;
        for (let b = 0; b < dimensions; b++)
          sum += (covariance[a * dimensions + b] as number) * (axes[p * dimensions + b] as number);
        moved[p * dimensions + a] = sum;
      }
    axes = orthonormal(moved, axes, dimensions);
  }
  return axes;
}

function covarianceOf(centres: Float64Array, dimensions: number): Float64Array {
  const rows = centres.length / dimensions;
  const mean = new Float64Array(dimensions);
  centres.forEach((value, i) => (mean[i % dimensions] = (mean[i % dimensions] as number) + value / rows));
  const covariance = new Float64Array(dimensions * dimensions);
  const row = new Float64Array(dimensions);
  for (let c = 0; c < rows; c++) {
    for (let k = 0; k < dimensions; k++)
      row[k] = (centres[c * dimensions + k] as number) - (mean[k] as number);
    for (let a = 0; a < dimensions; a++) {
      const value = row[a] as number;
      for (let b = 0; b <= a; b++) {
        const at = a * dimensions + b;
        covariance[at] = (covariance[at] as number) + value * (row[b] as number);
      }
    }
  }
  for (let a = 0; a < dimensions; a++)
    for (let b = 0; b < a; b++) covariance[b * dimensions + a] = covariance[a * dimensions + b] as number;
  return covariance;
}

/**
 * Orthonormalises vectors (Gram–Schmidt, twice); a linearly dependent one is replaced by the previous axis, or by a unit vector.
 */
function orthonormal(moved: Float64Array, axes: Float64Array, dimensions: number): Float64Array<ArrayBuffer> {
  const result = new Float64Array(moved.length);
  const count = moved.length / dimensions;
  for (let p = 0; p < count; p++) {
    const at = p * dimensions;
    const own = result.subarray(at, at + dimensions);
    for (let attempt = 0; ; attempt++) {
      if (attempt === 0) own.set(moved.subarray(at, at + dimensions));
      else if (attempt === 1) own.set(axes.subarray(at, at + dimensions));
      else own.fill(0)[attempt - 2] = 1;
      const before = length(own);
      for (let pass = 0; pass < 2; pass++)
        for (let q = 0; q < p; q++) {
          const other = result.subarray(q * dimensions, (q + 1) * dimensions);
          const share = own.reduce((sum, value, k) => sum + value * (other[k] as number), 0);
          for (let k = 0; k < dimensions; k++) own[k] = (own[k] as number) - share * (other[k] as number);
        }
      const after = length(own);
      if (!(after > 1e-8 * before)) continue;
      for (let k = 0; k < dimensions; k++) own[k] = (own[k] as number) / after;
      break;
    }
  }
  return result;
}

function length(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
