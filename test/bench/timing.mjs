import { setTimeout as sleep } from 'node:timers/promises';
import { threadTimes } from './thread-times.mjs';

/** The middle value; of an even number of values the upper of the two; NaN of none. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** A round is that long at least (ms): short calls are repeated, so that a round sees warm caches and awake threads. */
const ROUND = 25;
const MAX_CALLS = 250;

/** How many calls make a round, when one takes that long (ms). */
export function callsPerRound(milliseconds) {
  return Math.min(MAX_CALLS, Math.max(1, Math.ceil(ROUND / milliseconds)));
}

/** The part of a round that threads may spend waiting for a core before the round counts as disturbed. */
const MAX_WAITING = 0.2;

/** Runs a round: the median of its calls, the processor time of one, and whether threads had to wait for a core. */
async function runRound({ run, calls, times = unknownTimes }) {
  const before = times();
  const begun = performance.now();
  const each = await run(calls);
  const length = performance.now() - begun;
  const after = times();
  // Where waiting is not known, the comparison with NaN is false.
  const waiting = after.waited - before.waited > MAX_WAITING * length;
  return { time: median(each), cpu: (after.ran - before.ran) / each.length, waiting };
}

/** Runs a side until it is warm: once when that takes long, else twice or more; returns how long a call takes (ms). */
async function warm(run, warmUp) {
  const [first] = await run(1);
  if (first > 500) return first;
  let each = median(await run(1));
  for (let spent = 0; spent < warmUp;) {
    const times = await run(callsPerRound(each));
    spent += times.reduce((sum, time) => sum + time, 0);
    each = median(times);
  }
  return each;
}

const unknownTimes = () => ({ ran: NaN, waited: NaN });

/** With fewer rounds than this a median says little. */
const MIN_ROUNDS = 3;

/**
 * Times several sides in turn, round after round.
 *
 * A round counts only when the machine was undisturbed before and after it and the side's threads did not wait for a
 * core; others are done again, until `patience` is over. All sides are judged by the same kind of rounds: where one of
 * them has too few that count, all rounds of all sides are taken, and `disturbed` says so. A side's time in a round is
 * the median of its calls.
 * @param sides `run(calls)` runs something so many times and gives the times (ms); `times()` says how long its process
 * has run and waited, see threadTimes
 * @param options.quiet says whether the machine is undisturbed now
 * @param options.rounds how many undisturbed rounds of each side are wanted
 * @param options.longest where so many rounds would take longer (ms), as many as fit, three at least
 * @param options.patience how long to go on (ms) when rounds are disturbed
 * @param options.calls how many calls make a round; otherwise as many as fill it
 * @param options.warmUp how long (ms) a side runs before it counts: compilers take hundreds of short calls, and some long
 * ones; long calls are made once or twice
 * @returns of each side median, min, cpu (processor time of a call, all threads), rounds, calls, rejected, disturbed
 */
export async function timeInTurn(
  sides,
  { quiet, rounds = 7, longest = 40_000, patience = 15_000, calls = 0, rest = 30, warmUp = 1000 },
) {
  const states = [];
  let turn = 0;
  for (const { run, times } of sides) {
    const each = await warm(run, warmUp);
    const ownCalls = calls || callsPerRound(each);
    turn += each * ownCalls;
    states.push({ run, times, calls: ownCalls, accepted: [], rejected: [] });
  }
  const wanted = Math.min(rounds, Math.max(MIN_ROUNDS, Math.floor(longest / turn)));
  const since = performance.now();
  const unfinished = () => states.some(({ accepted }) => accepted.length < wanted);
  const enough = () => states.every((s) => s.accepted.length + s.rejected.length >= wanted);
  while (unfinished() && !(performance.now() - since > patience && enough()))
    for (const state of states) {
      // Threads of the side before may still be spinning.
      await sleep(rest);
      const before = quiet();
      const round = await runRound(state);
      if (before && quiet() && !round.waiting) state.accepted.push(round);
      else state.rejected.push(round);
    }
  const disturbed = unfinished();
  return states.map((state) => summary(state, disturbed));
}

function summary({ accepted, rejected, calls }, disturbed) {
  const all = disturbed ? [...accepted, ...rejected] : accepted;
  return {
    median: median(all.map(({ time }) => time)),
    min: Math.min(...all.map(({ time }) => time)),
    cpu: median(all.map(({ cpu }) => cpu)),
    rounds: all.length,
    calls,
    rejected: rejected.length,
    disturbed,
  };
}

/** What a second attempt may take (ms). */
const SECOND = 20_000;

/**
 * As {@link timeInTurn}; when that was disturbed, it is done once more from the beginning, if that can be had in 20 s.
 * @returns the second attempt where it was undisturbed, else the first one
 */
export async function timeUndisturbed(sides, options) {
  const first = await timeInTurn(sides, options);
  const least = first.reduce((sum, { median: each, calls }) => sum + each * calls, 0) * (options.rounds ?? 7);
  if (!first[0].disturbed || least > SECOND) return first;
  const second = await timeInTurn(sides, {
    ...options,
    longest: SECOND,
    patience: Math.min(options.patience ?? SECOND, SECOND),
  });
  return second[0].disturbed ? first : second;
}

/**
 * Makes a side of {@link timeInTurn} of a function of this process.
 * @param before what is done before each call, outside its time
 */
export function side(work, before = () => {}) {
  const run = async (calls) => {
    const times = [];
    for (let k = 0; k < calls; k++) {
      before();
      const begun = performance.now();
      await work();
      times.push(performance.now() - begun);
    }
    return times;
  };
  return { run, times: () => threadTimes(process.pid) };
}
