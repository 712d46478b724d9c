import { chiSquare } from '../classify';
import type { Exercise, StudentFunction } from './exercise';
import type { Finding } from './finding';
import { judge } from './judge';
import { readNumber } from './read-numbers';

type Bins = ArrayLike<number>;

/** Sums a term over all bins. */
function sum(model: Bins, query: Bins, term: (a: number, b: number) => number): number[] {
  return [Array.from(model).reduce((total, a, i) => total + term(a, query[i] as number), 0)];
}

/** A quotient, or 0 if the denominator is 0. */
function over(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

const exercise: Exercise<readonly [model: Bins, query: Bins]> = {
  name: 'chiSquare',
  inputs: ['model', 'query'],
  cases: [
    [
      [0.5, 0.5],
      [1, 0],
    ],
    [
      [0.2, 0.8],
      [0.2, 0.8],
    ],
    [
      [0.5, 0.5, 0],
      [0.25, 0.75, 0],
    ],
    [
      [0, 0.1, 0.9],
      [0.3, 0.3, 0.4],
    ],
    [
      [0.1, 0.2, 0.3, 0.4, 0],
      [0.4, 0, 0.1, 0.25, 0.25],
    ],
  ],
  solve: (model, query) => [chiSquare(model, query)],
  mistakes: [
    {
      hint: 'Did you forget the ½ in front of the sum?',
      solve: (m, q) => sum(m, q, (a, b) => over((a - b) ** 2, a + b)),
    },
    {
      hint: 'Are there parentheses around the sum of the two bins? Without them you divide by the first bin alone.',
      solve: (m, q) => sum(m, q, (a, b) => (a + b === 0 ? 0 : (a - b) ** 2 / a + b) / 2),
    },
    {
      hint: 'That is OpenCV’s form, which divides by the model’s bin alone: divide by the sum of both bins.',
      solve: (m, q) => [chiSquare(m, q, { form: 'opencv' })],
    },
    {
      hint: 'That is the term of the first bin alone: is the return inside the loop? Move it after the loop.',
      solve: ({ 0: a = 0 }, { 0: b = 0 }) => [over((a - b) ** 2, a + b) / 2],
    },
    {
      hint: 'A bin that is empty in only one histogram still counts: skip only those that are empty in both.',
      solve: (m, q) => sum(m, q, (a, b) => (a * b === 0 ? 0 : (a - b) ** 2 / (a + b) / 2)),
    },
    {
      hint: 'That divides by the query’s bin alone: divide by the sum of both bins.',
      solve: (m, q) => [chiSquare(q, m, { form: 'opencv' })],
    },
    {
      hint: 'Is the difference squared?',
      solve: (m, q) => sum(m, q, (a, b) => over(Math.abs(a - b), a + b) / 2),
    },
    { hint: 'Is the difference squared?', solve: (m, q) => sum(m, q, (a, b) => over(a - b, a + b) / 2) },
    {
      hint: 'The denominator is the sum of the two bins, not its square.',
      solve: (m, q) => sum(m, q, (a, b) => over((a - b) ** 2, (a + b) ** 2) / 2),
    },
    {
      hint: 'The division by the sum of the two bins is missing.',
      solve: (m, q) => sum(m, q, (a, b) => (a - b) ** 2 / 2),
    },
    {
      hint: 'The distance is the sum itself, without a square root.',
      solve: (m, q) => [Math.sqrt(chiSquare(m, q))],
    },
  ],
  read: readNumber,
  notANumber: 'NaN comes from 0/0: add nothing for a bin that is empty in both histograms.',
};

/**
 * Checks a student's symmetric chi-square distance.
 * @param student the student's function of two histograms, `(model, query)`. It returns ½ Σ (a − b)²/(a + b), without the bins that
 * are empty in both
 */
export function checkChiSquare(student: StudentFunction): Finding {
  return judge(exercise, student);
}
