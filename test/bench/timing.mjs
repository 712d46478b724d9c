import { setTimeout as sleep } from 'node:timers/promises';

/** The middle value; of an even number of values the upper of the two; NaN of none. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** A round is that long at least (ms): short calls are repeated, so that a round sees warm caches and awake threads. */
const ROUND = 25;
const MOST_CALLS = 60;

/** How many calls make a round, when one takes that long (ms). */
export function callsPerRound(milliseconds) {
  return Math.min(MOST_CALLS, Math.max(1, Math.ceil(ROUND / milliseconds)));
}

/**
 * Times several sides in turn, round after round.
 *
 * A round counts only when the machine was undisturbed before and after it; others are done again, until `patience` is
 * over: then all rounds count, and `disturbed` says so. A side's time in a round is the median of its calls.
 * @param sides functions that run something so many times and give the times (ms)
 * @param options.quiet says whether the machine is undisturbed now
 * @param options.rounds how many undisturbed rounds of each side are wanted
 * @param options.patience how long to go on (ms) when rounds are disturbed
 * @returns of each side median, min, rounds, rejected and disturbed
 */
export async function timeInTurn(sides, { quiet, rounds = 7, patience = 15_000, rest = 30 }) {
  const states = [];
  for (const run of sides) {
    const first = median(await run(2));
    states.push({ run, calls: callsPerRound(first), accepted: [], rejected: [] });
  }
  const since = performance.now();
  const wanting = () => states.filter(({ accepted }) => accepted.length < rounds);
  while (wanting().length > 0) {
    const waiting = performance.now() - since > patience;
    if (waiting && states.every((s) => s.accepted.length + s.rejected.length >= rounds)) break;
    for (const state of states) {
      // Threads of the side before may still be spinning.
      await sleep(rest);
      const before = quiet();
      const time = median(await state.run(state.calls));
      if (before && quiet()) state.accepted.push(time);
      else state.rejected.push(time);
    }
  }
  return states.map(({ accepted, rejected, calls }) => {
    const disturbed = accepted.length < rounds;
    const times = disturbed ? [...accepted, ...rejected] : accepted;
    return {
      median: median(times),
      min: Math.min(...times),
      rounds: times.length,
      calls,
      rejected: rejected.length,
      disturbed,
    };
  });
}

/** Makes a side of {@link timeInTurn} of a function. */
export function side(work) {
  return async (calls) => {
    const times = [];
    for (let k = 0; k < calls; k++) {
      const begun = performance.now();
      await work();
      times.push(performance.now() - begun);
    }
    return times;
  };
}
