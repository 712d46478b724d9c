import compute from 'texton-lab/dist/compute/index.js';
import { compareLabels } from '../compare.mjs';
import { kernels, putKernels, texture, textons, vectorsOf, whole } from '../inputs.mjs';
import { checkNearest } from '../reference.mjs';
import { sideBySide } from '../side-by-side.mjs';

const name = 'histogram-610';
const title = 'responses → texton histogram, 200×200, 610 textons';
/** Responses of two programs differ in the last digits of single precision: ties are a little wider. */
const TIE = 1e-5;
const peers = [{ title: 'best SciPy + best NumPy', work: 'histogram', peer: 'scipy_numpy', wanted: 1.2 }];

async function prepare(files) {
  const plane = texture(1);
  const vectors = await vectorsOf(plane);
  const centres = await textons(610);
  const label = async (options) => {
    const [found] = await compute.labelResponses([plane], kernels, { ...whole(200), centres, ...options });
    return found;
  };
  const { map } = await label({ maps: true });
  return {
    run: (options) => label({ maps: false, ...options }),
    given: {
      images: files.put('images', plane.data, [1, 200, 200]),
      kernels: putKernels(files),
      centres: files.put('centres', Float32Array.from(centres), [610, 48]),
    },
    verify({ counts }) {
      const own = new Float64Array(610);
      for (const texton of map) own[texton]++;
      if (own.some((n, k) => n !== counts[k])) throw new Error('the counts are not those of the map');
      const ties = checkNearest(map, { rows: vectors.data, centres, dimensions: 48, tie: TIE });
      return `labels of a plain search (${ties} ties)`;
    },
    agree(_, { take }) {
      const { wrong, ties } = compareLabels(map, take('labels', Int32Array), {
        rows: vectors.data,
        centres,
        dimensions: 48,
        tie: TIE,
      });
      if (wrong > 0) throw new Error(`${wrong} labels differ that are no ties`);
      return `same labels (${ties} ties)`;
    },
  };
}

export const histogram610 = {
  name,
  title,
  measure: (context) => sideBySide({ name, title, peers, prepare }, context),
};
