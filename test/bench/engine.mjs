// Times the engine. Prints medians and minima in milliseconds, with one thread and with two, interleaved; a round in
// which two threads are no faster than one at plain counting is done again, as another program then has a core.
// Usage: node test/bench/engine.mjs [part of a name]
import os from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { lmFilterBank } from 'texton-lab';
import compute from 'texton-lab/dist/compute/index.js';

const { convolveBank, convolveBankMany, kmeansLloyd, kmeansLloydMany, labelResponses, nearestCentres } =
  compute;

function count() {
  const start = performance.now();
  let x = 1;
  for (let i = 0; i < 4e6; i++) x = (Math.imul(x, 1664525) + i) | 0;
  return x === 0.5 ? 0 : performance.now() - start;
}

// flags: number of the round, number of the last round that is done; result: the time it took there.
if (isMainThread) await main();
else
  for (let round = 1; ; round++) {
    Atomics.wait(workerData.flags, 0, round - 1);
    workerData.result[0] = count();
    Atomics.store(workerData.flags, 1, round);
    Atomics.notify(workerData.flags, 1);
  }

async function main() {
  const flags = new Int32Array(new SharedArrayBuffer(8));
  const result = new Float64Array(new SharedArrayBuffer(8));
  const counter = new Worker(new URL(import.meta.url), { workerData: { flags, result } });
  let alone = Math.min(...Array.from({ length: 20 }, count));
  /** How much of two cores there is: 2 when both are free. */
  function cores() {
    const round = Atomics.add(flags, 0, 1) + 1;
    Atomics.notify(flags, 0);
    const here = count();
    while (Atomics.load(flags, 1) !== round) Atomics.wait(flags, 1, round - 1);
    alone = Math.min(alone, here, result[0]);
    return alone / here + alone / result[0];
  }

  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const image = (size) => ({
    width: size,
    height: size,
    data: Float32Array.from({ length: size * size }, random),
  });
  const kernels = lmFilterBank().filters.map((filter) => filter.kernel);
  const bank = (size) => ({ size: 49, window: { x: 24, y: 24, width: size, height: size } });
  // Rows around 60 points: clusters that overlap, as response vectors do.
  const points = Float32Array.from({ length: 60 * 48 }, () => random() * 2 - 1);
  const rows = new Float32Array(40000 * 48);
  for (let i = 0; i < 40000; i++) {
    const point = Math.floor(random() * 60);
    for (let k = 0; k < 48; k++) rows[i * 48 + k] = 0.5 * points[point * 48 + k] + random() + random() - 1;
  }
  const spread = (data, k) => {
    const step = Math.floor(data.length / 48 / k);
    return Float64Array.from({ length: k * 48 }, (_, i) => data[Math.floor(i / 48) * step * 48 + (i % 48)]);
  };
  const vectors = { count: 40000, dimensions: 48, data: rows };
  const sets = Array.from({ length: 10 }, (_, k) => ({
    count: 2500,
    dimensions: 48,
    data: rows.slice(k * 2500 * 48, (k + 1) * 2500 * 48),
  }));
  const [small, middle, large] = [50, 200, 1024].map(image);
  const crops = Array.from({ length: 100 }, () => image(50));
  const centres = spread(rows, 610);
  const works = [
    ['48 LM, 50×50', 60, (o) => convolveBank(small, kernels, { ...bank(50), ...o })],
    ['48 LM, 200×200', 20, (o) => convolveBank(middle, kernels, { ...bank(200), ...o })],
    ['48 LM, 1024×1024', 5, (o) => convolveBank(large, kernels, { ...bank(1024), ...o })],
    ['48 LM, 100 of 50×50', 9, (o) => convolveBankMany(crops, kernels, { ...bank(50), ...o })],
    ['nearest, 40000×48 of 610', 9, (o) => nearestCentres(vectors, centres, o)],
    ['nearest, 40000×48 of 20', 20, (o) => nearestCentres(vectors, spread(rows, 20), o)],
    ['k-means, 40000×48, K = 20', 7, (o) => kmeansLloyd(vectors, spread(rows, 20), o)],
    [
      'k-means, ten of 2500×48, K = 20',
      7,
      (o) =>
        kmeansLloydMany(
          sets,
          sets.map((set) => spread(set.data, 20)),
          o,
        ),
    ],
    [
      'texton histogram, 200×200, Q = 610',
      7,
      (o) => labelResponses([middle], kernels, { ...bank(200), centres, weber: true, maps: false, ...o }),
    ],
  ].filter(([name]) => name.includes(process.argv[2] ?? ''));
  console.log(`${os.cpus()[0]?.model}, Node ${process.version}, ${compute.engineBuild()} build`);
  for (const [name, rounds, work] of works) {
    const start = performance.now();
    await work({});
    const first = performance.now() - start;
    for (let k = 0; k < 3; k++) for (const workers of [1, 2]) await work({ workers });
    const times = { 1: [], 2: [] };
    let rejected = 0;
    let iterations;
    for (let round = 0; round < rounds; round++)
      for (const workers of [1, 2]) {
        let time = NaN;
        // A round that another program disturbed is done again, but not for ever: then it stays out.
        for (let attempt = 0; attempt < 10 && Number.isNaN(time); attempt++) {
          const before = cores();
          const begun = performance.now();
          const outcome = await work({ workers });
          time = performance.now() - begun;
          iterations = outcome.iterations ?? outcome[0]?.iterations;
          if (Array.isArray(outcome) && iterations)
            iterations = outcome.reduce((n, fit) => n + fit.iterations, 0);
          if (before < 1.7 || cores() < 1.7) {
            time = NaN;
            rejected++;
            await setTimeout(100);
          }
        }
        if (!Number.isNaN(time)) times[workers].push(time);
      }
    const text = [1, 2].map((workers) => {
      const sorted = times[workers].sort((a, b) => a - b);
      const median = sorted[sorted.length >> 1] ?? NaN;
      const each = iterations ? ` (${(median / iterations).toFixed(3)} an iteration)` : '';
      return `${median.toFixed(2)} median ${(sorted[0] ?? NaN).toFixed(2)} min${each}`;
    });
    console.log(
      `${name}: 1 thread ${text[0]}; 2 threads ${text[1]}; first ${first.toFixed(0)}; rejected ${rejected}`,
    );
  }
  console.log(
    `load ${os.loadavg()[0].toFixed(2)}, resident ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`,
  );
  await counter.terminate();
}
