// Prints how far a piece of work raises the memory of a process (MiB): node memory.mjs responses-1024|histogram-610
import compute from 'texton-lab/dist/compute/index.js';
import engine from 'texton-lab/dist/compute/engine/engine.js';
import { kernels, whole } from '../inputs.mjs';
import { peakMemory } from '../peak-memory.mjs';

const noise = (length, seed) => {
  let state = seed;
  return Float32Array.from(
    { length },
    () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32,
  );
};
const plane = (size) => ({ width: size, height: size, data: noise(size * size, 1) });

const works = {
  'responses-1024': () => {
    const image = plane(1024);
    return () => compute.convolveBank(image, kernels, whole(1024));
  },
  'histogram-610': () => {
    const image = plane(200);
    const centres = noise(610 * 48, 2);
    return () => compute.labelResponses([image], kernels, { ...whole(200), centres, maps: false });
  },
};

const run = works[process.argv[2]]();
const before = process.memoryUsage.rss();
const result = await run();
const peak = peakMemory();
const own = await engine.withEngine(async ({ memory }) => memory.buffer.byteLength);
console.log(
  JSON.stringify({ mib: (peak - before) / 2 ** 20, engineMib: own / 2 ** 20, values: result.length }),
);
process.exit();
