// Measures how much of two cores is free, by counting on this thread and on another at the same time.
import { availableParallelism } from 'node:os';
import { Worker, isMainThread, workerData } from 'node:worker_threads';

function count() {
  const start = performance.now();
  let x = 1;
  for (let i = 0; i < 2e6; i++) x = (Math.imul(x, 1664525) + i) | 0;
  return x === 0.5 ? 0 : performance.now() - start;
}

// flags: number of the round, number of the last round that the other thread has done.
if (!isMainThread && workerData?.coreSensor)
  for (let round = 1; ; round++) {
    const { flags, result } = workerData.coreSensor;
    while (Atomics.load(flags, 0) < round) Atomics.wait(flags, 0, round - 1);
    result[0] = count();
    Atomics.store(flags, 1, round);
    Atomics.notify(flags, 1);
  }

/** Starts the other thread. With fewer than two cores everything counts as quiet. */
export function coreSensor() {
  if (availableParallelism() < 2) return { cores: () => 1, quiet: () => true, close: async () => {} };
  const flags = new Int32Array(new SharedArrayBuffer(8));
  const result = new Float64Array(new SharedArrayBuffer(8));
  const other = new Worker(new URL(import.meta.url), { workerData: { coreSensor: { flags, result } } });
  other.unref();
  let alone = Math.min(...Array.from({ length: 20 }, count));
  /** 2 when both are free; about 1 when another program has one of them. */
  function cores() {
    const round = Atomics.add(flags, 0, 1) + 1;
    Atomics.notify(flags, 0);
    const here = count();
    while (Atomics.load(flags, 1) !== round) Atomics.wait(flags, 1, round - 1);
    alone = Math.min(alone, here, result[0]);
    return alone / here + alone / result[0];
  }
  for (let k = 0; k < 10; k++) cores();
  return { cores, quiet: () => cores() > 1.7, close: () => other.terminate() };
}
