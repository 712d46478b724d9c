import { checkKnn } from 'texton-lab/exercises';
import { describe, expect, it } from 'vitest';
import { expectHints } from './expect-hints';

type Vectors = readonly (readonly number[])[];
type Student = (vectors: Vectors, labels: number[], query: readonly number[], k: number) => unknown;

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] as number)) ** 2, 0));

/** The classes in order of distance. */
function ranked(
  vectors: Vectors,
  labels: readonly number[],
  query: readonly number[],
  { measure = distance, compare = (a: number, b: number): number => a - b } = {},
): number[] {
  const pairs = vectors.map((vector, i) => [measure(vector, query), labels[i]] as [number, number]);
  return pairs.sort((a, b) => compare(a[0], b[0])).map(([, label]) => label);
}

/** The assignment's vote: the first class met of those with most votes. */
function vote(
  labels: readonly number[],
  better: (n: number, most: number) => boolean = (n, most) => n > most,
): number {
  const votes = new Map<number, number>();
  for (const label of labels) votes.set(label, (votes.get(label) ?? 0) + 1);
  let [winner, most] = [-1, 0];
  for (const [label, n] of votes) if (better(n, most)) [winner, most] = [label, n];
  return winner;
}

const at =
  (answer: (sorted: number[], k: number) => unknown, options = {}): Student =>
  (vectors, labels, query, k) =>
    answer(ranked(vectors, labels, query, options), k);

/** Gives a function's parameters their types. */
const student = (answer: Student): Student => answer;

describe('checkKnn', () => {
  expectHints(checkKnn, {
    right: {
      'plain arrays': at((sorted, k) => vote(sorted.slice(0, k))),
      'typed arrays': student((vectors, labels, query, k) => {
        const distances = Float64Array.from(vectors, (v) => distance(v, query));
        const order = Int32Array.from(vectors, (_, i) => i).sort((a, b) => distances[a]! - distances[b]!);
        const nearest = Array.from(order.subarray(0, k), (i) => labels[i] as number);
        const counts = new Uint8Array(16);
        for (const label of nearest) counts[label]!++;
        return nearest.find((label) => counts[label] === Math.max(...counts));
      }),
    },
    mistakes: [
      [
        'here the smallest class number does',
        at((sorted, k) => {
          const votes: Record<number, number> = {};
          for (const label of sorted.slice(0, k)) votes[label] = (votes[label] ?? 0) + 1;
          return Number(Object.keys(votes).reduce((a, b) => (votes[+b]! > votes[+a]! ? b : a)));
        }),
      ],
      [
        'here the largest class number does',
        at((sorted, k) => vote(sorted.slice(0, k).sort((a, b) => b - a))),
      ],
      [
        'here the one that appears last does',
        at((sorted, k) => vote(sorted.slice(0, k), (n, most) => n >= most)),
      ],
      [
        'reaches that number first',
        at((sorted, k) => {
          const votes: Record<number, number> = {};
          let [winner, most] = [-1, 0];
          for (const label of sorted.slice(0, k)) {
            votes[label] = (votes[label] ?? 0) + 1;
            if (votes[label] > most) [winner, most] = [label, votes[label]];
          }
          return winner;
        }),
      ],
      [
        'not the first in the list',
        student((vectors, labels, query, k) => {
          const limit = vectors.map((v) => distance(v, query)).sort((a, b) => a - b)[k - 1] as number;
          return vote(labels.filter((_, i) => distance(vectors[i] as number[], query) <= limit));
        }),
      ],
      ['farthest', at((sorted, k) => vote(sorted.slice(0, k)), { compare: (a: number, b: number) => b - a })],
      [
        'as text',
        at((sorted, k) => vote(sorted.slice(0, k)), {
          compare: (a: number, b: number) => (String(a) < String(b) ? -1 : 1),
        }),
      ],
      ['sorted by distance before', student((_, labels, __, k) => vote(labels.slice(0, k)))],
      [
        'labels[index]',
        student((vectors, _, query) => {
          const distances = vectors.map((v) => distance(v, query));
          return distances.indexOf(Math.min(...distances));
        }),
      ],
      ['nearest vector alone', at((sorted) => sorted[0])],
      [
        'Does every count start at 0?',
        at((sorted, k) => {
          const votes: Record<number, number> = {};
          for (const label of sorted.slice(0, k)) votes[label]! += 1;
          return sorted.reduce((best, label) => (votes[label]! > votes[best]! ? label : best));
        }),
      ],
      [
        'write x ** 2',
        at((sorted, k) => vote(sorted.slice(0, k)), {
          measure: (a: readonly number[], b: readonly number[]) =>
            Math.sqrt(a.reduce((sum, value, i) => sum + ((value - b[i]!) ^ 2), 0)),
        }),
      ],
      [
        'number of votes',
        at((sorted, k) =>
          Math.max(
            ...sorted.slice(0, k).map((label) => sorted.slice(0, k).filter((l) => l === label).length),
          ),
        ),
      ],
      ['All vectors vote', at((sorted) => vote(sorted))],
      [
        'not their absolute values',
        at((sorted, k) => vote(sorted.slice(0, k)), {
          measure: (a: number[], b: number[]) =>
            a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0),
        }),
      ],
      [
        'otherwise they cancel',
        at((sorted, k) => vote(sorted.slice(0, k)), {
          measure: (a: number[], b: number[]) =>
            Math.abs(a.reduce((sum, value, i) => sum + value - b[i]!, 0)),
        }),
      ],
      ['Number(…)', at((sorted, k) => String(vote(sorted.slice(0, k))))],
      [
        'changes its input labels',
        student((vectors, labels, query, k) => {
          const sorted = ranked(vectors, labels, query);
          labels.sort((a, b) => a - b);
          return vote(sorted.slice(0, k));
        }),
      ],
    ],
  });

  it('spells out the case by hand', () => {
    expect(checkKnn(() => 7).message).toContain(
      'for vectors [[9], [1], [2]], labels [7, 4, 4], query [0] and k 1 it gives 7, but should give 4.',
    );
  });
});
