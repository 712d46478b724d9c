import { knnClassify } from '../classify';
import type { Exercise, StudentFunction } from './exercise';
import type { Finding } from './finding';
import { judge } from './judge';
import { readNumber } from './read-numbers';

type Vector = ArrayLike<number>;
type Inputs = readonly [vectors: readonly Vector[], labels: readonly number[], query: Vector, k: number];

const line = (...values: number[]): number[][] => values.map((value) => [value]);

/** Indices of the training vectors in order of distance, which is a measure of the differences. */
function order(
  [vectors, , query]: Inputs,
  {
    measure = (differences) => Math.hypot(...differences),
    before = (a, b) => a - b,
  }: {
    readonly measure?: (differences: readonly number[]) => number;
    readonly before?: (a: number, b: number) => number;
  } = {},
): number[] {
  const distances = vectors.map((vector) =>
    measure(Array.from(vector, (value, i) => value - (query[i] as number))),
  );
  return distances.map((_, i) => i).sort((a, b) => before(distances[a] as number, distances[b] as number));
}

/** The classes among the labels, each with its votes, in order of first appearance. */
function countVotes(labels: readonly (number | undefined)[]): [label: number, votes: number][] {
  const votes = new Map<number, number>();
  for (const label of labels) votes.set(label as number, (votes.get(label as number) ?? 0) + 1);
  return [...votes];
}

const mostVotes = (labels: readonly (number | undefined)[]): number =>
  Math.max(...countVotes(labels).map(([, votes]) => votes));

/** The classes with the most votes, in order of first appearance. */
function winners(labels: readonly (number | undefined)[]): number[] {
  const most = mostVotes(labels);
  return countVotes(labels)
    .filter(([, votes]) => votes === most)
    .map(([label]) => label);
}

const nearest = (inputs: Inputs, ranking: readonly number[] = order(inputs)): (number | undefined)[] =>
  ranking.slice(0, inputs[3]).map((i) => inputs[1][i]);

const mistake = (
  hint: string,
  solve: (inputs: Inputs) => number | undefined,
): Exercise<Inputs>['mistakes'][number] => ({ hint, solve: (...inputs) => [solve(inputs) as number] });

const exercise: Exercise<Inputs> = {
  name: 'knn',
  inputs: ['vectors', 'labels', 'query', 'k'],
  cases: [
    [line(9, 1, 2), [7, 4, 4], [0], 1],
    [line(3, 1, 2), [8, 5, 8], [0], 3],
    [line(5, 1, 2, 4, 3), [6, 3, 3, 6, 6], [0], 3],
    [line(10, 9, 100), [1, 2, 3], [0], 1],
    [line(2, 1, 4, 3), [2, 6, 6, 2], [0], 4],
    [line(2, 1, 4, 3), [6, 2, 2, 6], [0], 4],
    [line(3, 1, 4, 2), [6, 6, 2, 2], [0], 4],
    [line(2, 1, 3, 4), [2, 6, 6, 2], [0], 4],
    [
      [
        [0, 5],
        [3, 3],
        [9, -9],
      ],
      [1, 2, 3],
      [0, 0],
      1,
    ],
    [
      [
        [0.5, 2],
        [0.1, 0.2],
        [0.3, 0.1],
        [1, 1],
      ],
      [0, 1, 0, 1],
      [0.2, 0.2],
      3,
    ],
  ],
  solve: (vectors, labels, query, k) => knnClassify({ vectors, labels }, [query], { k }).labels,
  mistakes: [
    mistake(
      'Is it the tie? Among classes with equal votes, the one that appears first in order of distance wins; here the smallest class number does, as with the keys of an object.',
      (inputs) => Math.min(...winners(nearest(inputs))),
    ),
    mistake(
      'Is it the tie? Among classes with equal votes, the one that appears first in order of distance wins; here the largest class number does.',
      (inputs) => Math.max(...winners(nearest(inputs))),
    ),
    mistake(
      'Is it the tie? Among classes with equal votes, the one that appears first in order of distance wins; here the one that appears last does: use > instead of ≥.',
      (inputs) => winners(nearest(inputs)).at(-1),
    ),
    mistake(
      'Is it the tie? Among classes with equal votes, the one that appears first in order of distance wins; here the one that reaches that number first does: count all votes before you compare.',
      (inputs) => {
        const labels = nearest(inputs);
        const most = mostVotes(labels);
        return labels.find((label, i) =>
          countVotes(labels.slice(0, i + 1)).some(([l, n]) => l === label && n === most),
        );
      },
    ),
    mistake(
      'Is it the tie? Among classes with equal votes, the one that appears first in order of distance wins, not the first in the list.',
      (inputs) =>
        winners(
          nearest(
            inputs,
            order(inputs)
              .slice(0, inputs[3])
              .toSorted((a, b) => a - b),
          ),
        )[0],
    ),
    mistake(
      'Those are the farthest, not the nearest: a − b sorts in ascending order.',
      (inputs) => winners(nearest(inputs, order(inputs, { before: (a, b) => b - a })))[0],
    ),
    mistake(
      'sort() without a compare function sorts numbers as text, 10 before 9: pass it (a, b) => a - b.',
      (inputs) =>
        winners(nearest(inputs, order(inputs, { before: (a, b) => (String(a) < String(b) ? -1 : 1) })))[0],
    ),
    mistake(
      'Are the vectors sorted by distance before the first k are taken?',
      (inputs) =>
        winners(
          nearest(
            inputs,
            inputs[0].map((_, i) => i),
          ),
        )[0],
    ),
    mistake(
      'That is the index of the nearest vector: return its class, labels[index].',
      (inputs) => order(inputs)[0],
    ),
    mistake(
      'That is the class of the nearest vector alone: the k nearest vote. (Does every count start at 0? One that starts as undefined becomes NaN, and NaN is never larger.)',
      (inputs) => nearest(inputs)[0],
    ),
    mistake('That is the number of votes: return the class that has them.', (inputs) =>
      mostVotes(nearest(inputs)),
    ),
    mistake(
      'All vectors vote here; only the k nearest should.',
      (inputs) => winners(order(inputs).map((i) => inputs[1][i]))[0],
    ),
    mistake(
      'Distance is Euclidean: the differences are squared, not their absolute values summed.',
      (inputs) =>
        winners(
          nearest(
            inputs,
            order(inputs, { measure: (d) => d.reduce((total, value) => total + Math.abs(value), 0) }),
          ),
        )[0],
    ),
    mistake(
      'x ^ 2 is not a power, here as in Python: write x ** 2.',
      (inputs) =>
        winners(
          nearest(
            inputs,
            order(inputs, { measure: (d) => Math.sqrt(d.reduce((total, value) => total + (value ^ 2), 0)) }),
          ),
        )[0],
    ),
    mistake(
      'Square the differences before you sum them; otherwise they cancel.',
      (inputs) =>
        winners(
          nearest(
            inputs,
            order(inputs, { measure: (d) => Math.abs(d.reduce((total, value) => total + value, 0)) }),
          ),
        )[0],
    ),
  ],
  read: readNumber,
  notANumber: 'NaN is not a class: do you read past the end of a list?',
};

/**
 * Checks a student's classification by nearest neighbours.
 * @param student the student's function `(vectors, labels, query, k)`. It returns the most frequent class among the k vectors
 * nearest to the query (Euclidean); of equally frequent classes, the one that appears first in order of distance
 */
export function checkKnn(student: StudentFunction): Finding {
  return judge(exercise, student);
}
