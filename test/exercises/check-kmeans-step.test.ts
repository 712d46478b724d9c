import { checkKmeansStep } from 'texton-lab/exercises';
import { describe, expect, it } from 'vitest';
import { expectHints } from './expect-hints';

type Vectors = readonly (readonly number[])[];

/** One iteration as a student may write it, with places where mistakes are made. */
function step(
  vectors: Vectors,
  centres: Vectors,
  {
    term = (d: number): number => d * d,
    total = (sum: number): number => sum,
    nearer = (d: number, least: number): boolean => d < least,
    mean = (sum: number, n: number, centre: number): number => (n === 0 ? centre : sum / n),
  } = {},
): { assignments: number[]; centres: number[][] } {
  const assignments = vectors.map((vector) => {
    const distances = centres.map((centre) =>
      total(vector.reduce((sum, value, i) => sum + term(value - (centre[i] as number)), 0)),
    );
    return distances.reduce((best, d, c) => (nearer(d, distances[best] as number) ? c : best), 0);
  });
  const moved = centres.map((centre, c) => {
    const own = vectors.filter((_, i) => assignments[i] === c);
    return centre.map((value, i) =>
      mean(
        own.reduce((sum, vector) => sum + (vector[i] as number), 0),
        own.length,
        value,
      ),
    );
  });
  return { assignments, centres: moved };
}

describe('checkKmeansStep', () => {
  expectHints(checkKmeansStep, {
    right: {
      'plain arrays': (vectors: Vectors, centres: Vectors) =>
        step(
          vectors.map((v) => Array.from(v)),
          centres.map((c) => Array.from(c)),
        ),
      'typed arrays, under the library’s name': (vectors: Vectors, centres: Vectors) => {
        const answer = step(vectors, centres);
        return {
          assignments: Int32Array.from(answer.assignments),
          centroids: {
            rows: centres.length,
            data: Float64Array.from(answer.centres.flatMap((c) => Array.from(c))),
          },
        };
      },
    },
    mistakes: [
      ['keep its old centre', (v: Vectors, c: Vectors) => step(v, c, { mean: (sum, n) => sum / n })],
      [
        'yours moves to 0',
        (v: Vectors, c: Vectors) => step(v, c, { mean: (sum, n) => sum / Math.max(1, n) }),
      ],
      [
        'divide their sum',
        (v: Vectors, c: Vectors) => step(v, c, { mean: (sum, n, old) => (n === 0 ? old : sum) }),
      ],
      [
        'not by that of all vectors',
        (v: Vectors, c: Vectors) => step(v, c, { mean: (sum, n, old) => (n === 0 ? old : sum / v.length) }),
      ],
      [
        'another vector of its cluster',
        (v: Vectors, c: Vectors) => step(v, c, { mean: (sum, n, old) => (sum + old) / (n + 1) }),
      ],
      ['have not moved', (v: Vectors, c: Vectors) => step(v, c, { mean: (_, __, old) => old })],
      ['take the first', (v: Vectors, c: Vectors) => step(v, c, { nearer: (d, least) => d <= least })],
      ['Use the Euclidean distance', (v: Vectors, c: Vectors) => step(v, c, { term: Math.abs })],
      ['otherwise they cancel', (v: Vectors, c: Vectors) => step(v, c, { term: (d) => d })],
      ['otherwise they cancel', (v: Vectors, c: Vectors) => step(v, c, { term: (d) => d, total: Math.abs })],
      ['farthest', (v: Vectors, c: Vectors) => step(v, c, { nearer: (d, least) => d > least })],
      [
        'to the new centres',
        (v: Vectors, c: Vectors) => {
          const { centres } = step(v, c);
          return { assignments: step(v, centres).assignments, centres };
        },
      ],
      [
        'a cluster without vectors keeps',
        (v: Vectors, c: Vectors) => {
          const { assignments, centres } = step(v, c);
          return { assignments, centres: centres.filter((_, i) => assignments.includes(i)) };
        },
      ],
      ['{ assignments, centroids }', (v: Vectors, c: Vectors) => step(v, c).centres],
      ['one for each vector', (v: Vectors, c: Vectors) => ({ ...step(v, c), assignments: [0, 1] })],
      [
        'changes its input centres',
        (v: Vectors, c: number[][]) => {
          const answer = step(v, c);
          answer.centres.forEach((centre, i) => (c[i] = centre));
          return { assignments: answer.assignments, centres: c };
        },
      ],
    ],
  });

  it('spells out the case by hand', () => {
    const found = checkKmeansStep((v: Vectors, c: Vectors) => step(v, c, { mean: (sum) => sum }));
    expect(found.message).toBe(
      'kmeansStep: for vectors [[0], [3], [10]] and centres [[1], [8]] it gives assignments [0, 0, 1] and centres [[3], [10]], ' +
        'but should give assignments [0, 0, 1] and centres [[1.5], [10]]. The new centre is the mean of its vectors: divide their sum by their number.',
    );
  });
});
