import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { withInterrupt } from '../core';
import type { ChiSquareSvm } from './chi-square-svm';
import type { Models } from './models';

/** What the thread is given. */
export interface SvmJob {
  readonly training: Models;
  readonly query: readonly ArrayLike<number>[];
}

/**
 * Runs `chiSquareSvm` with its defaults in a thread of its own: training cannot be interrupted, a thread can be ended.
 * @throws what `chiSquareSvm` throws; the signal's reason when it is aborted
 */
export async function chiSquareSvmInThread(
  training: Models,
  query: SvmJob['query'],
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<ChiSquareSvm> {
  const stop = withInterrupt(signal);
  stop?.throwIfAborted();
  const workerData: SvmJob = { training, query };
  const thread = new Worker(join(__dirname, 'chi-square-svm-worker.js'), { workerData });
  let end: (() => void) | undefined;
  try {
    return await new Promise((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`chiSquareSvm: its thread ended with code ${code}`)));
      end = () => reject(stop?.reason as Error);
      stop?.addEventListener('abort', end);
    });
  } finally {
    if (end) stop?.removeEventListener('abort', end);
    await thread.terminate();
  }
}
