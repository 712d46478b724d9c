// The thread that watchParent starts. It asks the main thread to end the process once the parent is gone, and kills it if the
// main thread is too busy to respond.
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { killTree } from './kill-tree';

const periodMs = 300;
const graceMs = 400;

const named = workerData as number;
const first = process.ppid;
// On Windows the variable holds a handle, and the parent's number stays the same after its death. Elsewhere an orphan gets
// another parent, which is a reliable sign; if a program in between started the kernel, the named process counts.
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
