import { isDeepStrictEqual } from 'node:util';
import { describeValue } from '../core';
import { describeInput, describeNumber, describeNumbers } from './describe-input';
import type { Exercise, Reading, StudentFunction } from './exercise';
import { finding, type Finding } from './finding';
import { guessReason, isSame } from './guess-reason';

/** What a student's function did in one case. */
interface Trial {
  /** The numbers in its answer, or what went wrong, or that it has not been written yet. */
  readonly outcome: Reading | { readonly thrown: string } | 'not written';
  /** The first input that it changed. */
  readonly changed?: string;
}

/**
 * Tries a student's function on every case of an exercise and describes what is wrong in the first that fails. It returns whatever
 * the function does, unless the function never returns.
 */
export function judge<Inputs extends readonly unknown[]>(
  exercise: Exercise<Inputs>,
  student: StudentFunction,
): Finding {
  const { cases } = exercise;
  const say = (status: Finding['status'], words: string): Finding =>
    finding(exercise.name, status, `${nameOf(exercise, student)}: ${words}`);
  if (typeof student !== 'function')
    return say(
      'wrong',
      `pass the function itself to the check, its name without parentheses, got ${describeValue(student)}.`,
    );
  const trials = cases.map((inputs) => attempt(exercise, student, inputs));
  if (trials.some(({ outcome }) => outcome === 'not written'))
    return say(
      'not written',
      'not written yet. Write it in place of the line that throws, then run the cell again.',
    );
  const right = cases.map((inputs) => Array.from(exercise.solve(...inputs)));
  const failed = trials.findIndex(
    ({ outcome }, i) =>
      typeof outcome === 'string' ||
      !('numbers' in outcome) ||
      !isSame(outcome.numbers, right[i] as number[]),
  );
  if (failed !== -1) return say('wrong', describeFailure(exercise, { trials, right, failed }));
  const changing = trials.find(({ changed }) => changed !== undefined);
  if (changing !== undefined)
    return say(
      'wrong',
      `its answers are right, but it changes its input ${changing.changed}, which is still needed elsewhere: work on a copy, made by […values].`,
    );
  return say('passed', `correct in all ${cases.length} cases.`);
}

/** The name that the student gave the function, or else that of the exercise. */
function nameOf({ name }: { readonly name: string }, student: unknown): string {
  try {
    const own: unknown = (student as { name?: unknown }).name;
    return typeof own === 'string' && /^[\p{L}_$][\p{L}\p{N}_$]{0,39}$/u.test(own) ? own : name;
  } catch {
    return name;
  }
}

function attempt<Inputs extends readonly unknown[]>(
  { inputs: names, read }: Exercise<Inputs>,
  student: StudentFunction,
  inputs: Inputs,
): Trial {
  const handed = structuredClone(inputs) as unknown as never[];
  let answer: unknown;
  try {
    answer = student(...handed);
  } catch (error) {
    const thrown = describeThrown(error);
    return { outcome: /not written yet/i.test(thrown) ? 'not written' : { thrown } };
  }
  const at = inputs.findIndex((value, i) => !isUnchanged(handed[i], value));
  const changed = at === -1 ? {} : { changed: names[at] as string };
  try {
    return { outcome: read(answer, inputs), ...changed };
  } catch (error) {
    return { outcome: { problem: `returns something that cannot be read (${describeThrown(error)})` } };
  }
}

function isUnchanged(now: unknown, before: unknown): boolean {
  try {
    return isDeepStrictEqual(now, before);
  } catch {
    return false;
  }
}

/** The message of an error, or a description of whatever else was thrown. */
function describeThrown(error: unknown): string {
  try {
    return error instanceof Error ? String(error.message) : describeValue(error);
  } catch {
    return 'something that cannot be read';
  }
}

function describeFailure<Inputs extends readonly unknown[]>(
  exercise: Exercise<Inputs>,
  {
    trials,
    right,
    failed,
  }: { readonly trials: readonly Trial[]; readonly right: readonly number[][]; readonly failed: number },
): string {
  const inputs = exercise.cases[failed] as Inputs;
  const given = exercise.inputs.map((name, i) => `${name} ${describeInput(inputs[i])}`);
  const where = `for ${given.slice(0, -1).join(', ')}${given.length > 1 ? ' and ' : ''}${given.at(-1)}`;
  const { outcome } = trials[failed] as Trial;
  if (outcome === 'not written') return outcome;
  if ('thrown' in outcome) return `${where} it throws an error: ${outcome.thrown}`;
  if ('problem' in outcome) return `${where} it ${outcome.problem}.`;
  const expected = right[failed] as number[];
  const reason = findReason(exercise, { trials, failed, expected });
  return `${where} it ${compare(exercise, { given: outcome.numbers, expected, inputs })}.${reason === undefined ? '' : ` ${reason}`}`;
}

/** «gives 0.5, but should give 0.3333»; for a long answer, only the value that is furthest off. */
function compare<Inputs extends readonly unknown[]>(
  { describe }: Exercise<Inputs>,
  {
    given,
    expected,
    inputs,
  }: { readonly given: readonly number[]; readonly expected: readonly number[]; readonly inputs: Inputs },
): string {
  if (describe !== undefined)
    return `gives ${describe(given, inputs)}, but should give ${describe(expected, inputs)}`;
  if (expected.length <= 16) {
    const write = (values: readonly number[], digits: number): string =>
      values.length === 1 ? describeNumber(values[0] as number, digits) : describeNumbers(values, digits);
    const digits = write(given, 4) === write(expected, 4) ? 9 : 4;
    return `gives ${write(given, digits)}, but should give ${write(expected, digits)}`;
  }
  const off = expected.map((value, i) => {
    const distance = Math.abs((given[i] as number) - value);
    return Number.isNaN(distance) ? Infinity : distance;
  });
  const at = off.indexOf(off.reduce((a, b) => Math.max(a, b)));
  return `gives ${describeNumber(given[at] as number)} at index ${at} of ${expected.length} values, but should give ${describeNumber(expected[at] as number)} there`;
}

/** The hint of the mistake that gives the student's answers: in every case if there is one, else in the case that failed. */
function findReason<Inputs extends readonly unknown[]>(
  { cases, mistakes, notANumber }: Exercise<Inputs>,
  {
    trials,
    failed,
    expected,
  }: { readonly trials: readonly Trial[]; readonly failed: number; readonly expected: readonly number[] },
): string | undefined {
  const numbersOf = (i: number): readonly number[] | undefined => {
    const outcome = trials[i]?.outcome;
    return typeof outcome === 'object' && 'numbers' in outcome ? outcome.numbers : undefined;
  };
  const given = numbersOf(failed) as readonly number[];
  if (given.some(Number.isNaN)) return notANumber;
  const explains = (mistake: (typeof mistakes)[number], i: number): boolean =>
    isSame(numbersOf(i) ?? [], mistake.solve(...(cases[i] as Inputs)));
  const fitting = mistakes.filter((mistake) => explains(mistake, failed));
  const always = fitting.find((mistake) => cases.every((_, i) => explains(mistake, i)));
  return (always ?? fitting[0])?.hint ?? guessReason(given, expected);
}
