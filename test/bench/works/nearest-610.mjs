import compute from 'texton-lab/dist/compute/index.js';
import { compareLabels } from '../compare.mjs';
import { texture, textons, vectorsOf } from '../inputs.mjs';
import { sideBySide } from '../side-by-side.mjs';

const name = 'nearest-610';
const title = 'texton map, 40000×48 against 610';
const peers = [
  { title: 'scikit-learn pairwise_distances_argmin', work: 'nearest', peer: 'scikit', wanted: 2.5 },
  { title: 'best NumPy', work: 'nearest', peer: 'numpy', wanted: 0.9 },
];

async function prepare(files) {
  const vectors = await vectorsOf(texture(1));
  const centres = await textons(610);
  return {
    run: (options) => compute.nearestCentres(vectors, centres, options),
    given: {
      vectors: files.put('vectors', vectors.data, [vectors.count, 48]),
      centres: files.put('centres', Float32Array.from(centres), [610, 48]),
    },
    agree(labels, { take }) {
      const { wrong, ties } = compareLabels(labels, take('labels', Int32Array), {
        rows: vectors.data,
        centres,
        dimensions: 48,
        tie: 1e-6,
      });
      if (wrong > 0) throw new Error(`${wrong} labels differ that are no ties`);
      return `same labels (${ties} ties)`;
    },
  };
}

export const nearest610 = {
  name,
  title,
  measure: (context) => sideBySide({ name, title, peers, prepare }, context),
};
