import { checkChiSquare } from 'texton-lab/exercises';
import { describe, expect, it } from 'vitest';
import { expectHints } from './expect-hints';

type Bins = readonly number[];
const over = (a: number, b: number): number => (b === 0 ? 0 : a / b);
const sum = (a: Bins, b: Bins, term: (a: number, b: number) => number): number =>
  a.reduce((total, value, i) => total + term(value, b[i] as number), 0);

describe('checkChiSquare', () => {
  expectHints(checkChiSquare, {
    right: {
      'plain arrays': (m: Bins, q: Bins) => sum(m, q, (a, b) => over((a - b) ** 2, a + b)) / 2,
      'typed arrays, a loop': (m: Float64Array, q: Float64Array) => {
        const terms = new Float64Array(m.length);
        for (let i = 0; i < m.length; i++) {
          const [a, b] = [m[i] as number, q[i] as number];
          if (a + b > 0) terms[i] = (0.5 * (a - b) ** 2) / (a + b);
        }
        return terms.reduce((x, y) => x + y, 0);
      },
    },
    mistakes: [
      ['Did you forget the ½', (m: Bins, q: Bins) => sum(m, q, (a, b) => over((a - b) ** 2, a + b))],
      ['NaN comes from 0/0', (m: Bins, q: Bins) => sum(m, q, (a, b) => (a - b) ** 2 / (a + b)) / 2],
      ['OpenCV’s form', (m: Bins, q: Bins) => sum(m, q, (a, b) => over((a - b) ** 2, a))],
      [
        'parentheses around the sum',
        (m: Bins, q: Bins) => sum(m, q, (a, b) => (a + b > 0 ? (a - b) ** 2 / a + b : 0)) / 2,
      ],
      ['return inside the loop', ([a = 0]: Bins, [b = 0]: Bins) => over((a - b) ** 2, a + b) / 2],
      [
        'empty in only one histogram',
        (m: Bins, q: Bins) => sum(m, q, (a, b) => (a && b ? (a - b) ** 2 / (a + b) : 0)) / 2,
      ],
      ['divides by the query’s bin alone', (m: Bins, q: Bins) => sum(m, q, (a, b) => over((a - b) ** 2, b))],
      ['difference squared?', (m: Bins, q: Bins) => sum(m, q, (a, b) => over(Math.abs(a - b), a + b)) / 2],
      ['not its square', (m: Bins, q: Bins) => sum(m, q, (a, b) => over((a - b) ** 2, (a + b) ** 2)) / 2],
      ['division by the sum', (m: Bins, q: Bins) => sum(m, q, (a, b) => (a - b) ** 2) / 2],
      [
        'without a square root',
        (m: Bins, q: Bins) => Math.sqrt(sum(m, q, (a, b) => over((a - b) ** 2, a + b)) / 2),
      ],
      ['The sign is wrong', (m: Bins, q: Bins) => -sum(m, q, (a, b) => over((a - b) ** 2, a + b)) / 2],
    ],
  });

  it('spells out the case by hand', () => {
    // ½ (0.25/1.5 + 0.25/0.5) = 0.3333.
    const found = checkChiSquare((m: Bins, q: Bins) => sum(m, q, (a, b) => over((a - b) ** 2, a + b)));
    expect(found.message).toBe(
      'chiSquare: for model [0.5, 0.5] and query [1, 0] it gives 0.6667, but should give 0.3333. Did you forget the ½ in front of the sum?',
    );
  });
});
