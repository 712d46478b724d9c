// The thread that watchParent starts. It asks the main thread to end the process once the parent is gone, and kills it
// when that is too busy to listen.
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { killTree } from './kill-tree';

const periodMs = 300;
const graceMs = 400;

const named = workerData as number;
const first = process.ppid;
// On Windows the variable holds a handle, and the number of the parent stays when that has died. Elsewhere an orphan gets
// another parent, which tells for certain; where a program in between has started the kernel, the named one counts.
const isGone =
  process.platform === 'win32'
    ? () => !isRunning(first)
    : first === named
      ? () => process.ppid !== first
      : () => !isRunning(named);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function watch(): Promise<void> {
  while (!isGone()) await sleep(periodMs);
  parentPort?.postMessage('gone', []);
  await sleep(graceMs);
  killTree(process.pid);
  process.kill(process.pid, 'SIGKILL');
}
void watch();
