import lab from 'texton-lab';
import compute from 'texton-lab/dist/compute/index.js';
import { largestDifference } from '../compare.mjs';
import { crops, join, putKernels, spreadRows } from '../inputs.mjs';
import { lloydSteps } from '../reference.mjs';
import { judge, sideBySide } from '../side-by-side.mjs';
import { side, timeUndisturbed } from '../timing.mjs';

const name = 'assignment';
const title = 'sections 3 to 6';
const [CLASSES, TRAIN, TEST] = [10, 8, 2];
const PER_CLASS = TRAIN + TEST;
const NEIGHBOURS = [20, ...Array.from({ length: 36 }, (_, i) => i + 5)];

/** K-means of images from rows at equal steps, so that the peer can begin at the same place. */
async function fits(images, k) {
  const sets = images.map((responses) => lab.responseVectors(responses));
  const inits = sets.map((vectors) => ({ rows: k, cols: 48, data: spreadRows(vectors, k) }));
  return lab.kmeansMany(sets, { k, inits });
}

/** All that the assignment's sections 3 to 6 compute, through the library's public functions. */
async function sections(images) {
  // A bank of its own each time: spectra and pseudo-inverse are computed anew.
  const bank = lab.lmFilterBank();
  const labels = Int32Array.from(images, (_, i) => Math.floor(i / PER_CLASS));
  const indices = (wanted) => [...labels.keys()].filter((i) => i % PER_CLASS < TRAIN === wanted);
  const [train, test] = [indices(true), indices(false)];
  const pick = (list, places) => places.map((i) => list[i]);

  const moments = await lab.filterMoments(images, bank);
  const vectors = moments.map((ofImage) => lab.momentFeatures(ofImage));
  const known = { vectors: pick(vectors, train), labels: pick(labels, train) };
  const queries = pick(vectors, test);
  const { neighbours } = lab.knnClassify(known, queries, { k: Math.max(...NEIGHBOURS) });
  const predicted = NEIGHBOURS.map((k) => lab.knnVote(neighbours, known.labels, { k }));

  const firsts = Array.from({ length: CLASSES }, (_, c) => images[c * PER_CLASS]);
  const fitted = await fits(await lab.filterResponsesMany(firsts, bank), 20);
  const textons = fitted.map(({ centroids }) => centroids);

  const training = [];
  for (const [c, words] of textons.entries()) {
    const own = train.filter((i) => labels[i] === c);
    const [found] = await lab.imageTextonHistograms(pick(images, own), bank, { dictionaries: [words] });
    training.push(...found);
  }
  const answers = await lab.evaluateTextonHistograms({
    training,
    test: await lab.imageTextonHistograms(pick(images, test), bank, { dictionaries: textons }),
    trainingLabels: pick(labels, train),
    testLabels: pick(labels, test),
  }).predicted;

  // Section 6 filters the first image of each class once more.
  const [responses] = await lab.filterResponsesMany(firsts, bank);
  const [words] = await fits([responses], 50);
  const { plane } = await lab.reconstruct(responses, { bank, textons: words.centroids });
  const iterations = fitted.map((fit) => fit.iterations);
  return { vectors, predicted, textons, iterations, histograms: training, answers, picture: plane.data };
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
    verify: (ours) => verify(ours, images),
    agree: (ours, { take }) => agreement(ours, take, { whole: false }),
  };
}

/** How far each step may be from the peer's: about ten times what was seen. */
const bounds = { features: 1e-6, textons: 1e-5, histograms: 1e-5, picture: 1e-3 };

/** Compares every step that the peer has run: of some only the first images. */
function agreement(ours, take, { whole }) {
  const votes = take('predicted', Int32Array);
  if (ours.predicted.some((labels, k) => labels.some((label, i) => label !== votes[k * CLASSES * TEST + i])))
    throw new Error('the nearest neighbours differ');
  if (whole && take('answers', Int32Array).some((label, i) => label !== ours.answers[i]))
    throw new Error('the answers of section 5 differ');
  const steps = {
    features: join(ours.vectors, Float64Array),
    textons: join(
      ours.textons.map(({ data }) => data),
      Float64Array,
    ),
    histograms: join(ours.histograms, Float64Array),
    picture: ours.picture,
  };
  const differences = Object.entries(steps).map(([what, values]) => {
    const theirs = take(what);
    if (theirs.length > values.length || (whole && theirs.length < values.length))
      throw new Error(`${theirs.length} values of the ${what}, ours ${values.length}`);
    return [what, largestDifference(values.subarray(0, theirs.length), theirs)];
  });
  return within(
    differences,
    whole
      ? "the peer's, all images; same neighbours and answers"
      : "the peer's, first images; same neighbours",
  );
}

function within(differences, other) {
  const text = differences.map(([what, difference]) => `${what} ${difference.toExponential(1)}`).join(', ');
  for (const [what, difference] of differences)
    if (!(difference <= bounds[what])) throw new Error(`too far from ${other}: ${text}`);
  return `${text} from ${other}`;
}

/** Compares with plain computations in double precision, from the responses on. */
async function verify(ours, images) {
  const bank = lab.lmFilterBank();
  const [first] = images;
  const direct = lab.responseStatistics(lab.directResponses(first, bank));
  const rows = (await lab.filterResponsesMany(images, bank)).map((one) => lab.responseVectors(one).data);
  const expected = ours.iterations.map((iterations, c) => {
    const data = rows[c * PER_CLASS];
    return lloydSteps(
      data,
      spreadRows({ count: data.length / 48, dimensions: 48, data }, 20),
      48,
      iterations,
    );
  });
  const histogramOf = (i, c) => {
    const { assignments } = compute.plainNearestCentres(rows[i], ours.textons[c].data, 48);
    const histogram = new Float64Array(20);
    for (const label of assignments) histogram[label] += 1 / assignments.length;
    return histogram;
  };
  const of = (wanted) => [...images.keys()].filter((i) => i % PER_CLASS < TRAIN === wanted);
  const histograms = of(true).map((i) => histogramOf(i, Math.floor(i / PER_CLASS)));
  const models = ours.textons.map((words, c) => {
    const own = histograms.slice(c * TRAIN, (c + 1) * TRAIN);
    return Float64Array.from(
      { length: words.rows },
      (_, q) => own.reduce((sum, one) => sum + one[q], 0) / TRAIN,
    );
  });
  of(false).forEach((i, n) => {
    const distances = models.map((model, c) => {
      const query = histogramOf(i, c);
      return model.reduce((sum, a, q) => (a === 0 ? sum : sum + (a - query[q]) ** 2 / a), 0);
    });
    if (distances.indexOf(Math.min(...distances)) !== ours.answers[n])
      throw new Error(`the answer to test image ${n} is not the one of a plain computation`);
  });
  const differences = [
    ['features', largestDifference(ours.vectors[0], direct)],
    [
      'textons',
      largestDifference(
        join(
          ours.textons.map(({ data }) => data),
          Float64Array,
        ),
        join(expected, Float64Array),
      ),
    ],
    ['histograms', largestDifference(join(ours.histograms, Float64Array), join(histograms, Float64Array))],
  ];
  return within(differences, 'plain computations; same answers');
}

/** The parts that were timed, multiplied by how often the assignment runs them. */
function describe(parts) {
  return parts.map(({ name: part, ms, times }) => `${part} ${ms.toFixed(0)} ms × ${times}`).join('; ');
}

export const assignment = {
  name,
  title,
  async *measure(context) {
    const peers = [
      { title: 'plain Python loops', work: 'assignment', peer: 'loops', wanted: 300, projected: true },
    ];
    const projected = context.peers ? `${title}, projected` : title;
    for await (const row of sideBySide({ name, title: projected, peers, prepare }, context))
      yield projectedRow(row);
    if (context.peers && context.long) yield await wholeRow(context);
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

/** Runs the peer whole, once, and compares everything. */
async function wholeRow({ files, peers, quiet, threads, say }) {
  const whole = `${title}, every step run`;
  say(`${whole}: plain Python loops`);
  const row = { work: name, title: whole, kind: 'ratio', peer: 'plain Python loops', wanted: 300 };
  try {
    const { run, given } = await prepare(files);
    const process = peers.of({});
    const before = quiet();
    await process.call({ call: 'prepare', work: 'assignment', peer: 'whole', threads, given });
    const { ms } = await process.call({ call: 'save', folder: files.folder });
    const disturbed = !(before && quiet());
    const remark = agreement(await run(), files.take, { whole: true });
    const [ours] = await timeUndisturbed([side(run)], { quiet });
    return { ...row, ...judge(row, ours, { median: ms, min: ms, rounds: 1, disturbed }), remark };
  } catch (error) {
    return { ...row, outcome: 'FAILED', remark: error.message };
  }
}
