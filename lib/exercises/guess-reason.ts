import { describeNumber } from './describe-input';

/** How far an answer may be from the correct one, relative to its largest value: rounding to single precision is within it. */
const tolerance = 2e-6;

/** Whether two answers are equal up to rounding. */
export function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  let size = 0;
  for (let i = 0; i < b.length; i++) size = Math.max(size, Math.abs(b[i] as number));
  for (let i = 0; i < b.length; i++)
    if (!(Math.abs((a[i] as number) - (b[i] as number)) <= tolerance * size)) return false;
  return true;
}

/** Guesses from the numbers alone why an answer is wrong, whatever the exercise; undefined if nothing stands out. */
export function guessReason(given: readonly number[], right: readonly number[]): string | undefined {
  if (given.length > 1 && given.every((value) => value === 0)) return 'All values are 0.';
  if (right.some((value) => value % 1 !== 0) && isSame(given, right.map(Math.trunc)))
    return 'All values are cut to whole numbers: are they stored in an Int32Array?';
  if (isSame(given, right.toReversed())) return 'The values are right, but in reverse order.';
  const at = right.reduce(
    (best, value, i) => (Math.abs(value) > Math.abs(right[best] as number) ? i : best),
    0,
  );
  const factor = (given[at] as number) / (right[at] as number);
  if (given.length < 2 && Math.abs(factor) !== 2 && factor !== 0.5 && factor !== -1) return undefined;
  if (!Number.isFinite(factor) || factor === 0) return undefined;
  if (
    !isSame(
      given,
      right.map((value) => factor * value),
    )
  )
    return undefined;
  return factor === -1
    ? 'The sign is wrong.'
    : `That is ${describeNumber(factor)} times the right answer${given.length > 1 ? ' everywhere' : ''}: is there a factor missing, or one too many?`;
}
