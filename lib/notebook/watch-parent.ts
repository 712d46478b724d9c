import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { endProcess } from './end-process';

/**
 * Ends this process when its parent has died, even during an infinite loop, by watching in a thread. Jupyter and the notebook
 * runner set JPY_PARENT_PID for this; without it nothing is watched.
 */
export function watchParent(): void {
  const named = process.env['JPY_PARENT_PID'];
  if (named === undefined) return;
  const thread = new Worker(join(__dirname, 'parent-watcher.js'), { workerData: Number(named) });
  thread.on('message', () => endProcess({ patient: false }));
  thread.unref();
}
