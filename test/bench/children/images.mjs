// Prints what so many images of 200×200 take in one call (ms), and the resident memory at its highest (MiB):
// node images.mjs <count>
import compute from 'texton-lab/dist/compute/index.js';
import { coreSensor } from '../core-sensor.mjs';
import { kernels, whole } from '../inputs.mjs';
import { side, timeInTurn } from '../timing.mjs';
import { peakMemory } from '../peak-memory.mjs';

const SIZE = 200;
const count = Number(process.argv[2]);
let state = 1;
const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const noise = () => Float32Array.from({ length: SIZE * SIZE }, next);
// Ten different images, again and again: what is asked is the work, not the memory that images of one's own need.
const different = Array.from({ length: Math.min(10, count) }, () => ({
  width: SIZE,
  height: SIZE,
  data: noise(),
}));
const planes = Array.from({ length: count }, (_, i) => different[i % different.length]);
const centres = Float32Array.from({ length: 20 * 48 }, () => 0.2 * next() - 0.1);
const sides = {
  moments: () => compute.responseMoments(planes, kernels, whole(SIZE)),
  histogram: () => compute.labelResponses(planes, kernels, { ...whole(SIZE), centres, maps: false }),
};
const sensor = coreSensor();
const result = { count };
for (const [name, run] of Object.entries(sides))
  [result[name]] = await timeInTurn([side(run)], { quiet: sensor.quiet, patience: 1500, longest: 4000 });
console.log(JSON.stringify({ ...result, mib: peakMemory() / 2 ** 20 }));
process.exit();
