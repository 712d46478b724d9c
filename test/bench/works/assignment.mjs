import lab from 'texton-lab';
import { largestDifference } from '../compare.mjs';
import { crops, join, putKernels, spreadRows } from '../inputs.mjs';
import { judge, sideBySide } from '../side-by-side.mjs';

const name = 'assignment';
const title = 'sections 3 to 6 whole';
const [CLASSES, TRAIN, TEST] = [10, 8, 2];
const PER_CLASS = TRAIN + TEST;
const NEIGHBOURS = [20, ...Array.from({ length: 36 }, (_, i) => i + 5)];

/** K-means of images from rows at equal steps, so that the peer can begin at the same place. */
async function fits(images, k) {
  const sets = images.map((responses) => lab.responseVectors(responses));
  const inits = sets.map((vectors) => ({ rows: k, cols: 48, data: spreadRows(vectors, k) }));
  return (await lab.kmeansMany(sets, { k, inits })).map((fit) => fit.centroids);
}

/** All that the assignment's sections 3 to 6 compute, through the library's public functions. */
async function sections(images) {
  // A bank of its own each time: spectra and pseudo-inverse are computed anew.
  const bank = lab.lmFilterBank();
  const labels = Int32Array.from(images, (_, i) => Math.floor(i / PER_CLASS));
  const side = (wanted) => [...labels.keys()].filter((i) => i % PER_CLASS < TRAIN === wanted);
  const [train, test] = [side(true), side(false)];
  const pick = (list, indices) => indices.map((i) => list[i]);

  const moments = await lab.filterMoments(images, bank);
  const vectors = moments.map((ofImage) => lab.momentFeatures(ofImage));
  const known = { vectors: pick(vectors, train), labels: pick(labels, train) };
  const queries = pick(vectors, test);
  const { neighbours } = lab.knnClassify(known, queries, { k: Math.max(...NEIGHBOURS) });
  const predicted = NEIGHBOURS.map((k) => lab.knnVote(neighbours, known.labels, { k }));

  const firsts = Array.from({ length: CLASSES }, (_, c) => images[c * PER_CLASS]);
  const textons = await fits(await lab.filterResponsesMany(firsts, bank), 20);

  const training = [];
  for (const [c, words] of textons.entries()) {
    const own = train.filter((i) => labels[i] === c);
    const [found] = await lab.describeByTextons(pick(images, own), bank, { dictionaries: [words] });
    training.push(...found);
  }
  const answers = lab.evaluateTextonHistograms({
    training,
    test: await lab.describeByTextons(pick(images, test), bank, { dictionaries: textons }),
    trainingLabels: pick(labels, train),
    testLabels: pick(labels, test),
  }).predicted;

  // Section 6 filters the first image of each class once more.
  const [responses] = await lab.filterResponsesMany(firsts, bank);
  const [words] = await fits([responses], 50);
  const { plane } = await lab.reconstruct(responses, { bank, textons: words });
  return { vectors, predicted, textons, histograms: training, answers, picture: plane.data };
}

async function prepare(files) {
  const drawn = crops(CLASSES * PER_CLASS, { materials: CLASSES });
  const images = Array.from(drawn, (_, i) => drawn[(i % PER_CLASS) * CLASSES + Math.floor(i / PER_CLASS)]);
  const { vectors } = await sections(images);
  return {
    run: () => sections(images),
    given: {
      images: files.put(
        'images',
        join(
          images.map(({ data }) => data),
          Float32Array,
        ),
        [images.length, 50, 50],
      ),
      kernels: putKernels(files),
      features: files.put('features', join(vectors, Float64Array), [images.length, 96]),
    },
    agree: (ours, { take }) => agreement(ours, take),
  };
}

/** Compares every step that the peer has run. */
function agreement(ours, take) {
  const votes = take('predicted', Int32Array);
  if (ours.predicted.some((labels, k) => labels.some((label, i) => label !== votes[k * CLASSES * TEST + i])))
    throw new Error('the nearest neighbours differ');
  const bounds = {
    features: [largestDifference(ours.vectors[0], take('features')), 1e-5],
    textons: [largestDifference(ours.textons[0].data, take('textons')), 1e-3],
    histogram: [largestDifference(ours.histograms[0], take('histogram')), 1e-2],
    picture: [largestDifference(ours.picture, take('picture')), 5e-3],
  };
  for (const [what, [difference, most]] of Object.entries(bounds))
    if (!(difference <= most)) throw new Error(`${what} differs by ${difference.toExponential(1)}`);
  return 'same neighbours, textons, histogram and picture';
}

/** The parts that were timed, multiplied by how often the assignment runs them. */
function describe(parts) {
  return parts.map(({ name: part, ms, times }) => `${part} ${ms.toFixed(0)} ms × ${times}`).join('; ');
}

export const assignment = {
  name,
  title,
  async measure(context) {
    const peers = [
      { title: 'plain Python loops', work: 'assignment', peer: 'loops', wanted: 300, projected: true },
    ];
    const rows = await sideBySide({ name, title, peers, prepare }, context);
    return rows.map((row) => projectedRow(row));
  },
};

/** Replaces the time of the parts by that of the whole. */
export function projectedRow(row) {
  if (!row.answer || !row.theirs) return row;
  const { answer, theirs, ours, wanted, ...rest } = row;
  const measured = answer.parts.reduce((sum, { ms }) => sum + ms, 0);
  const factor = answer.projected / measured;
  const whole = { ...theirs, median: theirs.median * factor, min: theirs.min * factor };
  return {
    ...rest,
    wanted,
    ...judge({ wanted }, ours, whole),
    measuredMs: theirs.median,
    note: `projected from ${(theirs.median / 1000).toFixed(1)} s: ${describe(answer.parts)}`,
  };
}
