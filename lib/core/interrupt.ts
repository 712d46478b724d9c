/** What stops all work that runs, besides the signals that calls are given: set by the notebook kernel alone. */
let interrupt: AbortSignal | undefined;

/** Signals that include the interrupt already. */
const joined = new WeakSet<AbortSignal>();

/**
 * Sets the signal that stops every long call, or none. It is the one state that calls share without being given it: a
 * student who interrupts a cell expects that its work stops.
 */
export function setInterrupt(signal: AbortSignal | undefined): void {
  interrupt = signal;
}

/**
 * Joins the signal that a call was given with the interrupt.
 * @returns one that is aborted when either is; undefined when there is neither
 */
export function withInterrupt(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (!interrupt || signal === interrupt || (signal && joined.has(signal))) return signal ?? interrupt;
  if (!signal) return interrupt;
  const both = AbortSignal.any([signal, interrupt]);
  joined.add(both);
  return both;
}

/** Ends short calls too, so that a loop of them stops. */
export function throwIfInterrupted(): void {
  interrupt?.throwIfAborted();
}
