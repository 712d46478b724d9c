import compute from 'texton-lab/dist/compute/index.js';
import { inertia } from '../compare.mjs';
import { join, spreadRows } from '../inputs.mjs';
import { checkNearest, inertiaAbout, lloydSteps } from '../reference.mjs';
import { sideBySide } from '../side-by-side.mjs';

const { kmeansLloyd, kmeansLloydMany } = compute;
const K = 20;
const DIMENSIONS = 48;
/** Iterations that are also made by the definition. */
const STEPS = 8;

/** scikit-learn's default: squared moves of 1e-4 of the mean variance end the fit. */
function tolerance({ count, data }) {
  let total = 0;
  for (let d = 0; d < DIMENSIONS; d++) {
    let [sum, squares] = [0, 0];
    for (let i = d; i < data.length; i += DIMENSIONS) {
      sum += data[i];
      squares += data[i] ** 2;
    }
    total += squares / count - (sum / count) ** 2;
  }
  return (1e-4 * total) / DIMENSIONS;
}

/** The work of fitting k-means to one or several sets, each from rows of its own, with as many iterations on both sides. */
export function kmeansWork({ name, title, sets: makeSets, wanted }) {
  async function prepare(files) {
    const sets = await makeSets();
    const starts = sets.map((set) => Float64Array.from(spreadRows(set, K), Math.fround));
    const fit = (options) =>
      sets.length > 1
        ? kmeansLloydMany(sets, starts, options)
        : kmeansLloyd(sets[0], starts[0], options).then((one) => [one]);
    // Ours ends by the default tolerance; the peer is told how many iterations that was, set by set, and to make them all.
    const limit = Math.max(...sets.map(tolerance));
    const iterations = (await fit({ tolerance: limit })).map((one) => one.iterations);
    return {
      note: `${iterations.join(', ')} iterations`,
      run: (options) => fit({ ...options, tolerance: limit }),
      given: {
        sets: files.put(
          'sets',
          join(
            sets.map((set) => set.data),
            Float32Array,
          ),
          [sets.length, sets[0].count, DIMENSIONS],
        ),
        starts: files.put('starts', join(starts, Float64Array), [sets.length, K, DIMENSIONS]),
        iterations,
        tolerance: 0,
      },
      async verify(fits) {
        fits.forEach(({ assignments, centroids }, k) =>
          checkNearest(assignments, {
            rows: sets[k].data,
            centres: centroids,
            dimensions: DIMENSIONS,
            tie: 1e-6,
          }),
        );
        const differences = (await fit({ tolerance: 0, maxIterations: STEPS })).map(({ centroids }, k) => {
          const expected = lloydSteps(sets[k].data, starts[k], DIMENSIONS, STEPS);
          const [a, b] = [centroids, expected].map((c) => inertiaAbout(sets[k].data, c, DIMENSIONS));
          return Math.abs(a - b) / b;
        });
        return sameInertia(Math.max(...differences), `a plain computation after ${STEPS} iterations`);
      },
      agree(fits, { take }, { answer }) {
        const [labels, centroids] = [take('labels', Int32Array), take('centroids')];
        const differences = fits.map(({ assignments, centroids: ours, iterations: made }, k) => {
          const { data, count } = sets[k];
          if (answer.iterations[k] !== made)
            throw new Error(`${made} iterations, the peer's ${answer.iterations[k]}`);
          const a = inertia(data, { labels: assignments, centres: ours, dimensions: DIMENSIONS });
          const b = inertia(data, {
            labels: labels.subarray(k * count, (k + 1) * count),
            centres: centroids.subarray(k * K * DIMENSIONS, (k + 1) * K * DIMENSIONS),
            dimensions: DIMENSIONS,
          });
          return Math.abs(a - b) / b;
        });
        return sameInertia(Math.max(...differences), "the peer's");
      },
    };
  }
  const peers = [{ title: 'scikit-learn KMeans', work: 'clusters', peer: 'scikit', wanted }];
  return { name, title, measure: (context) => sideBySide({ name, title, peers, prepare }, context) };
}

function sameInertia(difference, other) {
  const text = `inertia ${difference.toExponential(1)} from ${other}`;
  if (!(difference <= 1e-6)) throw new Error(text);
  return text;
}
