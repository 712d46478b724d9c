/** The largest difference of two arrays, as a part of the largest magnitude of the second; NaN counts as infinite. */
export function largestDifference(values, expected) {
  if (values.length !== expected.length) return Infinity;
  let most = 0;
  let scale = 0;
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(values[i] - expected[i]);
    if (!(difference <= most)) most = Number.isNaN(difference) ? Infinity : difference;
    scale = Math.max(scale, Math.abs(expected[i]));
  }
  return scale > 0 ? most / scale : most;
}

/** The squared distance of row i of an N×D array from centre k, in double precision. */
export function squaredDistance(rows, i, centres, k, dimensions) {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += (rows[i * dimensions + d] - centres[k * dimensions + d]) ** 2;
  return sum;
}

/**
 * Compares labels: they may differ only where the squared distances of both centres are the same within `tie`.
 * @returns how many differ though they are no ties, and how many ties were decided differently
 */
export function compareLabels(labels, others, { rows, centres, dimensions, tie }) {
  let wrong = labels.length === others.length ? 0 : Infinity;
  let ties = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === others[i]) continue;
    const [a, b] = [labels, others].map((l) => squaredDistance(rows, i, centres, l[i], dimensions));
    if (Math.abs(a - b) <= tie * Math.min(a, b)) ties++;
    else wrong++;
  }
  return { wrong, ties };
}

/** The sum of squared distances of rows from the centres that they are assigned to, in double precision. */
export function inertia(rows, { labels, centres, dimensions }) {
  let sum = 0;
  for (let i = 0; i < labels.length; i++) sum += squaredDistance(rows, i, centres, labels[i], dimensions);
  return sum;
}
