import { setImmediate } from 'node:timers/promises';

/** A signal that stops all running work, besides the signals that calls are given; only the notebook kernel sets it. */
let interrupt: AbortSignal | undefined;

/** Signals that include the interrupt already. */
const joined = new WeakSet<AbortSignal>();

/**
 * Sets the signal that stops every long call, or removes it. It is the only state that calls share without being passed
 * it: a student who interrupts a cell expects its work to stop.
 */
export function setInterrupt(signal: AbortSignal | undefined): void {
  interrupt = signal;
}

/**
 * Combines the signal of a call with the interrupt.
 * @returns a signal that is aborted when either is; undefined if there is neither
 */
export function withInterrupt(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (!interrupt || signal === interrupt || (signal && joined.has(signal))) return signal ?? interrupt;
  if (!signal) return interrupt;
  const both = AbortSignal.any([signal, interrupt]);
  joined.add(both);
  return both;
}

/** Stops short calls too, so that a loop of them ends. */
export function throwIfInterrupted(): void {
  interrupt?.throwIfAborted();
}

/** Lets events in, such as an interrupt, between two stretches of long synchronous work; after an interrupt it rejects. */
export async function letEventsIn(): Promise<void> {
  await setImmediate();
  throwIfInterrupted();
}
