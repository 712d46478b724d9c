/** The nearest centre of every row, by the definition: of equal distances the first. */
export function nearest(
  rows: Float32Array,
  centres: ArrayLike<number>,
  dimensions: number,
): { labels: Int32Array; inertia: number } {
  const labels = new Int32Array(rows.length / dimensions);
  let inertia = 0;
  for (let i = 0; i < labels.length; i++) {
    let least = Infinity;
    for (let c = 0; c < centres.length / dimensions; c++) {
      let sum = 0;
      for (let k = 0; k < dimensions; k++)
        sum += ((rows[i * dimensions + k] as number) - (centres[c * dimensions + k] as number)) ** 2;
      if (sum < least) {
        least = sum;
        labels[i] = c;
      }
    }
    inertia += least;
  }
  return { labels, inertia };
}

/** Rows as planes: the values of one dimension follow each other. */
export function planesOf(rows: Float32Array, dimensions: number): Float32Array {
  const count = rows.length / dimensions;
  return Float32Array.from(rows, (_, i) => rows[(i % count) * dimensions + Math.floor(i / count)] as number);
}

/** Lloyd's iteration by the definition; no centre may become empty. */
export function lloyd(
  rows: Float32Array,
  start: Float64Array,
  dimensions: number,
  maxIterations = 300,
): { labels: Int32Array; centroids: Float64Array; inertia: number[]; iterations: number } {
  let centroids = start;
  let { labels, inertia: first } = nearest(rows, centroids, dimensions);
  const inertia = [first];
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const sums = new Float64Array(start.length);
    const counts = new Float64Array(start.length / dimensions);
    labels.forEach((label, i) => {
      counts[label] = (counts[label] as number) + 1;
      for (let k = 0; k < dimensions; k++)
        sums[label * dimensions + k] =
          (sums[label * dimensions + k] as number) + (rows[i * dimensions + k] as number);
    });
    centroids = sums.map((sum, i) => sum / (counts[Math.floor(i / dimensions)] as number));
    const next = nearest(rows, centroids, dimensions);
    inertia.push(next.inertia);
    const same = next.labels.every((label, i) => label === labels[i]);
    labels = next.labels;
    if (same) return { labels, centroids, inertia, iterations: iteration };
  }
  return { labels, centroids, inertia, iterations: maxIterations };
}

/** The squared distances of one row to every centre. */
export function squaredDistances(
  rows: Float32Array,
  row: number,
  centres: ArrayLike<number>,
  dimensions: number,
): number[] {
  return Array.from({ length: centres.length / dimensions }, (_, c) => {
    let sum = 0;
    for (let k = 0; k < dimensions; k++)
      sum += ((rows[row * dimensions + k] as number) - (centres[c * dimensions + k] as number)) ** 2;
    return sum;
  });
}
