import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Job } from 'texton-lab/dist/datasets/rendered/job';
import { runJobs } from 'texton-lab/dist/datasets/rendered/run-jobs';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './scratch-folder';

const jobs: Job[] = [1, 2, 3, 4].map((number) => ({ set: 'curet', number, folder: 'unused' }));

function worker(onJob: string): string {
  const file = path.join(scratchFolder(), 'worker.cjs');
  writeFileSync(
    file,
    `const { parentPort: port } = require('node:worker_threads');
     port.on('message', (job) => { if (job === null) { port.close(); return; } ${onJob} });`,
  );
  return file;
}

function run(workerFile: string, more: object = {}): { done: number[]; finished: Promise<void> } {
  const done: number[] = [];
  const onJob = async (job: Job): Promise<void> => void done.push(job.number);
  return { done, finished: runJobs(jobs, { workers: 2, onImage: () => {}, onJob, workerFile, ...more }) };
}

async function refuse(): Promise<void> {
  throw new Error('read-only folder');
}

describe('runJobs', () => {
  it('runs every job once and ends', async () => {
    const { done, finished } = run(worker("port.postMessage({ kind: 'done' });"));
    await finished;
    expect(done.toSorted()).toEqual([1, 2, 3, 4]);
  });

  it('passes on the error of a job, with its class', async () => {
    const failing = worker(
      "port.postMessage(job.number === 2 ? { kind: 'failed', message: 'disk full' } : { kind: 'done' });",
    );
    await expect(run(failing).finished).rejects.toThrow('rendering class 2: disk full');
  });

  it('reports a thread that dies, and one that throws, instead of waiting for it', async () => {
    await expect(run(worker('process.exit(3);')).finished).rejects.toThrow(
      /rendering class [12]: the rendering thread ended early with code 3/,
    );
    await expect(run(worker("throw new Error('out of memory');")).finished).rejects.toThrow(
      /rendering class [12]: out of memory/,
    );
  });

  it('stops silent threads when it is cancelled, with the signal’s reason', async () => {
    const { finished } = run(worker(''), { signal: AbortSignal.timeout(50) });
    await expect(finished).rejects.toMatchObject({ name: 'TimeoutError' });
    await expect(
      run(worker(''), { signal: AbortSignal.abort(new Error('not now')) }).finished,
    ).rejects.toThrow('not now');
  });

  it('passes on what goes wrong when a finished job is put in its place', async () => {
    const { finished } = run(worker("port.postMessage({ kind: 'done' });"), { onJob: refuse });
    await expect(finished).rejects.toThrow('read-only folder');
  });
});
