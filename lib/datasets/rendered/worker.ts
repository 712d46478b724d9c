import { parentPort } from 'node:worker_threads';
import type { Job, Report } from './job';
import { renderJob } from './render-job';

const port = parentPort;
if (port === null) throw new Error('worker: must be started as a worker thread');
const report = (message: Report): void => port.postMessage(message);

// A job is rendered and reported; null ends the thread.
port.on('message', (job: Job | null) => {
  if (job === null) {
    port.close();
    return;
  }
  renderJob(job, () => report({ kind: 'image' })).then(
    () => report({ kind: 'done' }),
    (error: unknown) =>
      report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
