import os from 'node:os';
import compute from 'texton-lab/dist/compute/index.js';

/** What the numbers were measured on. */
export function describeMachine() {
  const [cpu] = os.cpus();
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGiB: Number((os.totalmem() / 2 ** 30).toFixed(1)),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.version,
    engine: compute.engineBuild(),
  };
}

/** Processes that ran or waited on average over the last minute. */
export function load() {
  return Number(os.loadavg()[0].toFixed(2));
}
