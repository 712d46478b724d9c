import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job, Report } from './job';

/** Options of {@link runJobs}. */
export interface RunJobsOptions {
  readonly workers?: number;
  readonly signal?: AbortSignal;
  /** Called after every image. */
  readonly onImage: () => void;
  /** Called after every job, which is finished when the promise resolves. */
  readonly onJob: (job: Job) => Promise<void>;
  /** Script of a thread. @defaultValue the renderer's */
  readonly workerFile?: string;
}

const rendererFile = path.join(__dirname, 'worker.js');

/**
 * Runs jobs in worker threads and resolves when all are done and the threads have ended.
 * @throws the first error of a job, the signal's reason, or an Error if a thread died; all threads have ended by then
 */
export async function runJobs(jobs: readonly Job[], options: RunJobsOptions): Promise<void> {
  const { signal, onImage, onJob, workerFile = rendererFile } = options;
  signal?.throwIfAborted();
  const threads = Math.min(jobs.length, options.workers ?? availableParallelism());
  const started: Worker[] = [];
  let next = 0;

  function runThread(stop: (reason: unknown) => void): Promise<void> {
    return new Promise((resolve) => {
      const worker = new Worker(workerFile);
      started.push(worker);
      let current: Job | undefined;
      const advance = (): void => {
        current = jobs[next++];
        worker.postMessage(current ?? null, []);
      };
      worker.on('message', (report: Report) => {
        if (report.kind === 'image') onImage();
        else if (report.kind === 'failed') stop(new Error(`${describe(current)}: ${report.message}`));
        else if (current !== undefined) onJob(current).then(advance, stop);
      });
      worker.on('error', (error) =>
        stop(new Error(`${describe(current)}: ${error.message}`, { cause: error })),
      );
      worker.on('exit', (code) => {
        if (current !== undefined)
          stop(new Error(`${describe(current)}: the rendering thread ended early with code ${code}`));
        resolve();
      });
      advance();
    });
  }

  let stopWith: ((reason: unknown) => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    stopWith = reject;
  });
  const stop = (reason: unknown): void => stopWith?.(reason);
  const onAbort = (): void => stop(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    await Promise.race([Promise.all(Array.from({ length: threads }, () => runThread(stop))), stopped]);
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await Promise.all(started.map((worker) => worker.terminate()));
  }
}

function describe(job: Job | undefined): string {
  if (job === undefined) return 'rendering';
  return job.set === 'curet' ? `rendering class ${job.number}` : `rendering image ${job.number}`;
}
