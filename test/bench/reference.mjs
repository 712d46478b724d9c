// Plain computations in double precision: what ours is compared with where no peer is.
import compute from 'texton-lab/dist/compute/index.js';
import lab from 'texton-lab';
import { compareLabels, inertia } from './compare.mjs';

/** Pixels of an image, spread over it, its corners and edges among them. */
export function samplePixels({ width, height }, count, seed = 1) {
  const random = lab.randomGenerator(seed);
  const [right, bottom] = [width - 1, height - 1];
  const somewhere = () => ({ x: random.integer(width), y: random.integer(height) });
  const corners = [0, right].flatMap((x) => [0, bottom].map((y) => ({ x, y })));
  const edges = [0, right].map((x) => ({ x, y: somewhere().y }));
  edges.push(...[0, bottom].map((y) => ({ x: somewhere().x, y })));
  const rest = Array.from({ length: Math.max(0, count - 8) }, somewhere);
  return [...corners, ...edges, ...rest];
}

/** The response at one pixel by the definition: the kernel turned by 180°, black beyond the edge. */
export function responseAt({ width, height, data }, kernel, size, { x, y }) {
  const half = (size - 1) / 2;
  let sum = 0;
  for (let j = Math.max(-half, y - height + 1); j <= Math.min(half, y); j++)
    for (let i = Math.max(-half, x - width + 1); i <= Math.min(half, x); i++)
      sum += kernel[(half + j) * size + half + i] * data[(y - j) * width + x - i];
  return sum;
}

/**
 * Compares responses (48×H×W) of images with the definition at some pixels of each.
 * @returns the largest difference as a part of the largest response
 */
export function responsesDifference(images, responses, { kernels, size, pixels }) {
  let [most, scale] = [0, 0];
  images.forEach((image, n) => {
    const { width, height } = image;
    for (const pixel of samplePixels(image, pixels, n + 1))
      kernels.forEach((kernel, k) => {
        const expected = responseAt(image, kernel, size, pixel);
        const difference = Math.abs(responses[n][(k * height + pixel.y) * width + pixel.x] - expected);
        if (!(difference <= most)) most = Number.isNaN(difference) ? Infinity : difference;
        scale = Math.max(scale, Math.abs(expected));
      });
  });
  return most / scale;
}

/** Throws unless labels are those of the nearest centres; ties may be decided either way. Returns the ties' number. */
export function checkNearest(labels, { rows, centres, dimensions, tie }) {
  const { assignments } = compute.plainNearestCentres(rows, Float64Array.from(centres), dimensions);
  const { wrong, ties } = compareLabels(labels, assignments, { rows, centres, dimensions, tie });
  if (wrong > 0) throw new Error(`${wrong} labels are not those of the nearest centres`);
  return ties;
}

/** Lloyd's iterations by the definition; a centre without rows stays. Returns the centres. */
export function lloydSteps(rows, start, dimensions, iterations) {
  let centres = Float64Array.from(start);
  for (let k = 0; k < iterations; k++) {
    const { assignments } = compute.plainNearestCentres(rows, centres, dimensions);
    const sums = new Float64Array(centres.length);
    const counts = new Float64Array(centres.length / dimensions);
    assignments.forEach((label, i) => {
      counts[label]++;
      for (let d = 0; d < dimensions; d++) sums[label * dimensions + d] += rows[i * dimensions + d];
    });
    const before = centres;
    centres = sums.map((sum, i) => {
      const count = counts[Math.floor(i / dimensions)];
      return count > 0 ? sum / count : before[i];
    });
  }
  return centres;
}

/** The inertia of rows about centres, each row with its nearest. */
export function inertiaAbout(rows, centres, dimensions) {
  const { assignments: labels } = compute.plainNearestCentres(rows, centres, dimensions);
  return inertia(rows, { labels, centres, dimensions });
}
