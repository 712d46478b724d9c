import compute from 'texton-lab/dist/compute/index.js';
import { compareLabels } from '../compare.mjs';
import { texture, textons, vectorsOf } from '../inputs.mjs';
import { checkNearest } from '../reference.mjs';
import { sideBySide } from '../side-by-side.mjs';

const DIMENSIONS = 48;
const TIE = 1e-6;

/** Textons that differ a little at each turn, rounded as the peer rounds them: nothing can be kept from the turn before. */
export function centresOfTurn(centres, turn) {
  return centres.map((value) => Math.fround(value * (1 + 1e-7 * turn)));
}

/** Compares the labels of every turn that both sides have had (at turn 0 the textons as they are). */
export function agreeOnTurns(ours, { labels, turns }, { rows, centres, dimensions }) {
  const count = rows.length / dimensions;
  const common = turns.filter((turn) => ours.has(turn));
  if (common.length === 0) throw new Error('no labels of the same textons on both sides');
  let ties = 0;
  for (const turn of common) {
    const at = turns.indexOf(turn) * count;
    const found = compareLabels(ours.get(turn), labels.subarray(at, at + count), {
      rows,
      centres: centresOfTurn(centres, turn),
      dimensions,
      tie: TIE,
    });
    if (found.wrong > 0) throw new Error(`${found.wrong} labels differ that are no ties`);
    ties += found.ties;
  }
  const times = common.length > 1 ? ` for ${common.length} sets of textons` : '';
  return `same labels${times} (${ties} ties)`;
}

function nearestWork({ name, title, peer, changing }) {
  async function prepare(files) {
    const vectors = await vectorsOf(texture(1));
    const centres = await textons(610);
    const kept = new Map();
    let [turn, current] = [0, centres];
    async function run(options) {
      const labels = await compute.nearestCentres(vectors, current, options);
      kept.set(turn, labels);
      return labels;
    }
    const change = {
      calls: 1,
      before() {
        turn++;
        current = centresOfTurn(centres, turn);
      },
    };
    const given = { rows: vectors.data, dimensions: DIMENSIONS };
    return {
      run,
      ...(changing && change),
      given: {
        vectors: files.put('vectors', vectors.data, [vectors.count, DIMENSIONS]),
        centres: files.put('centres', Float32Array.from(centres), [610, DIMENSIONS]),
      },
      verify: (labels) => {
        const ties = checkNearest(labels, { ...given, centres: current, tie: TIE });
        return `labels of a plain search (${ties} ties)`;
      },
      agree: (_, { take }, { answer }) =>
        agreeOnTurns(
          kept,
          { labels: take('labels', Int32Array), turns: answer.turns },
          { ...given, centres },
        ),
    };
  }
  return { name, title, measure: (context) => sideBySide({ name, title, peers: [peer], prepare }, context) };
}

export const nearest610New = nearestWork({
  name: 'nearest-610-new',
  title: 'texton map, 40000×48 against 610, new textons each time',
  peer: { title: 'scikit-learn argmin', work: 'nearest', peer: 'scikit', wanted: 2.5 },
  changing: true,
});

export const nearest610Known = nearestWork({
  name: 'nearest-610-known',
  title: 'texton map, 40000×48 against 610, textons known',
  // Its table of the textons, too, is made beforehand.
  peer: { title: 'best NumPy', work: 'nearest', peer: 'numpy', wanted: 0.9 },
  changing: false,
});
