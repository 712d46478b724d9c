// Prints what images of one size take (ms) and the resident memory at its highest (MiB): node curve.mjs <size>
import compute from 'texton-lab/dist/compute/index.js';
import { coreSensor } from '../core-sensor.mjs';
import { kernels, whole } from '../inputs.mjs';
import { side, timeInTurn } from '../timing.mjs';
import { peakMemory } from '../peak-memory.mjs';

const size = Number(process.argv[2]);
let state = 1;
const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const plane = { width: size, height: size, data: Float32Array.from({ length: size * size }, next) };
const centres = Float32Array.from({ length: 20 * 48 }, () => 0.2 * next() - 0.1);
const sides = {
  moments: () => compute.responseMoments([plane], kernels, whole(size)),
  histogram: () => compute.labelResponses([plane], kernels, { ...whole(size), centres, maps: false }),
};
const sensor = coreSensor();
const options = { quiet: sensor.quiet, patience: 1500, longest: 4000 };
const result = { size };
// The fused path first: what it needs of memory must not hide behind the responses.
for (const [name, run] of Object.entries(sides)) [result[name]] = await timeInTurn([side(run)], options);
result.fusedMiB = peakMemory() / 2 ** 20;
if (size <= 1024) {
  const into = new Float32Array(48 * size * size);
  const run = () => compute.convolveBank(plane, kernels, { ...whole(size), into });
  [result.responses] = await timeInTurn([side(run)], options);
  result.responsesMiB = peakMemory() / 2 ** 20;
}
console.log(JSON.stringify(result));
process.exit();
