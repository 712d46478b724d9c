// What bounds the other rows: how fast this machine multiplies, transforms and fills memory, and where the time of
// sections 3 to 6 goes.
import lab from 'texton-lab';
import compute from 'texton-lab/dist/compute/index.js';
import { crops, kernels, picture, spreadRows, vectorsOf, whole } from '../inputs.mjs';
import { limitRow } from '../side-by-side.mjs';
import { side, timeInTurn } from '../timing.mjs';

const name = 'limits';
const THREADS = [1, undefined];

/** Multiply-adds of 40000 vectors with 610 centres; with an odd number of dimensions all are compared with all. */
function products() {
  const [count, dimensions, centres] = [40_000, 47, 610];
  const value = (_, i) => Math.sin(12.9898 * i);
  const data = Float32Array.from({ length: count * dimensions }, value);
  // Apart from the vectors, so that hardly any distance is undecided.
  const places = Float64Array.from({ length: centres * dimensions }, (_, i) => value(_, i) + (i % 7) / 10);
  return {
    title: 'multiply-adds of the nearest centre',
    operations: 2 * count * dimensions * centres,
    run: (workers) => compute.nearestCentres({ count, dimensions, data }, places, workers ? { workers } : {}),
  };
}

/** The transforms of 48 responses, by the usual count: 5·N·log₂ N for each of 25 of 240×240. */
function transforms() {
  const image = picture(200);
  const into = new Float32Array(48 * 200 * 200);
  const samples = 240 * 240;
  return {
    title: 'transforms of 48 LM responses, 200×200',
    operations: 25 * 5 * samples * Math.log2(samples),
    run: (workers) =>
      compute.convolveBank(image, kernels, { ...whole(200), into, ...(workers && { workers }) }),
  };
}

/** Parts that no second thread helps with, and what it takes to fill memory. */
async function parts() {
  const bank = lab.lmFilterBank();
  const vectors = await vectorsOf(crops(1)[0]);
  const init = { rows: 50, cols: 48, data: spreadRows(vectors, 50) };
  const from = new Float32Array(48 * 1024 * 1024).fill(1);
  const used = from.slice();
  return {
    'the LM bank': () => lab.lmFilterBank(),
    'its pseudo-inverse': () => lab.pseudoInverse(lab.bankMatrix(bank)),
    'one fit of 50 textons, 2500×48': () => lab.kmeans(vectors, { k: 50, init }),
    'filling a used array of 201 MB': () => used.set(from),
    'filling a new array of 201 MB': () => new Float32Array(from.length).set(from),
  };
}

export const limits = {
  name,
  title: 'what bounds the others',
  async *measure({ say, quiet }) {
    for (const { title, operations, run } of [products(), transforms()])
      for (const workers of THREADS) {
        const threads = workers === 1 ? '1 thread' : 'all threads';
        say(`${title}, ${threads}`);
        const [timing] = await timeInTurn([side(() => run(workers))], { quiet, patience: 500, warmUp: 200 });
        // A bound: of the quickest round.
        const rate = operations / timing.min / 1e6;
        const { disturbed } = timing;
        const note = 'the quickest round';
        yield limitRow({ work: name, title: `${title}, ${threads}`, note }, [rate], {
          unit: 'GFLOP/s',
          disturbed,
        });
      }
    for (const [title, run] of Object.entries(await parts())) {
      say(title);
      const [timing] = await timeInTurn([side(run)], { quiet, patience: 500, warmUp: 200 });
      yield limitRow({ work: name, title }, [timing.median], { unit: 'ms', disturbed: timing.disturbed });
    }
  },
};
