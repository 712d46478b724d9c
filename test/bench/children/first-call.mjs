// Prints how long the first call takes in a process (ms): node first-call.mjs responses-50|responses-200|kmeans|histogram
import lab from 'texton-lab';

let state = 1;
const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const noise = (length, Kind = Float32Array) => Kind.from({ length }, next);
const image = (size) => ({ width: size, height: size, data: noise(size * size) });
const textons = (rows) => ({
  rows,
  cols: 48,
  data: noise(rows * 48, Float64Array).map((v) => 0.2 * v - 0.1),
});

const bank = lab.lmFilterBank();
const works = {
  'responses-50': [image(50), (plane) => lab.filterResponses(plane, bank)],
  'responses-200': [image(200), (plane) => lab.filterResponses(plane, bank)],
  kmeans: [
    { count: 2500, dimensions: 48, data: noise(2500 * 48) },
    (vectors) => lab.kmeans(vectors, { k: 20, seed: 1 }),
  ],
  histogram: [
    { planes: [image(200)], dictionaries: [textons(610)] },
    ({ planes, dictionaries }) => lab.describeByTextons(planes, bank, { dictionaries }),
  ],
};
const [given, run] = works[process.argv[2]];
const begun = performance.now();
await run(given);
console.log(JSON.stringify({ ms: performance.now() - begun }));
process.exit();
