import { isMainThread, workerData } from 'node:worker_threads';
import { announce, claimTask, CONTROL, waitForChange } from './control';
import type { HelperStart } from './helper-start';
import { machine, type Machine } from './machine';
import { runTask } from './tasks';

/**
 * How often a helper polls for the next job before it sleeps: a few tenths of a millisecond. A woken thread is often scheduled
 * on the core of the thread that wakes it, where it waits while another core is idle; a thread that is still awake stays on
 * its core.
 */
const LOOKS = 100_000;
/** Interval (ms) at which helpers waiting for a slot check again, in case a wake-up is lost. */
const NAP = 50;

function serve({ module, memory, control, message, helper }: HelperStart): void {
  const own = machine(module, memory);
  let seen = 0;
  for (;;) {
    for (let look = 0; look < LOOKS && Atomics.load(control, CONTROL.generation) === seen; look++);
    while (Atomics.load(control, CONTROL.generation) === seen)
      Atomics.wait(control, CONTROL.generation, seen);
    seen = Atomics.load(control, CONTROL.generation);
    // First register, then check whether helpers may join: the main thread closes the job and then checks who is registered.
    Atomics.store(control, CONTROL.states + helper, 1);
    if (Atomics.load(control, CONTROL.open) === 1 && helper < (control[CONTROL.helpers] as number))
      try {
        work(own, control, helper);
      } catch (error) {
        // Only one message: two helpers that fail at once must not overwrite each other's.
        if (Atomics.compareExchange(control, CONTROL.failed, 0, -1) === 0) {
          report(message, error);
          Atomics.store(control, CONTROL.failed, helper + 1);
        }
      }
    Atomics.store(control, CONTROL.states + helper, 0);
    announce(control);
  }
}

function work(own: Machine, control: Int32Array, helper: number): void {
  for (;;) {
    // Read before the slots are checked: any result taken afterwards ends the sleep at once.
    const taken = Atomics.load(control, CONTROL.taken);
    const task = claimTask(control, helper + 1);
    if (task === -1) return;
    if (task === -2) {
      waitForChange(control, CONTROL.taken, taken, NAP);
      continue;
    }
    runTask(own, control, task, helper + 1);
    announce(control);
  }
}

function report(message: Uint16Array, error: unknown): void {
  const text = (error instanceof Error ? error.message : String(error)).slice(0, message.length - 1);
  message[0] = text.length;
  for (let i = 0; i < text.length; i++) message[i + 1] = text.charCodeAt(i);
}

if (!isMainThread && (workerData as { readonly textonLabHelper?: HelperStart }).textonLabHelper)
  serve((workerData as { readonly textonLabHelper: HelperStart }).textonLabHelper);
