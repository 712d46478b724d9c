import { kmeansSteps, type KmeansStep } from 'texton-lab';
import { kmeansByHand, type KmeansIteration } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

const points = [[1, 1], [2, 1], [1, 2], [5, 4], [6, 4], [5, 5]]; // prettier-ignore
const start = [[1, 1], [2, 1]]; // prettier-ignore

describe('kmeansByHand', () => {
  it('divides six points in three iterations, the last of which moves nothing', () => {
    const path = kmeansByHand(points, { start });
    expect(path.map(({ iteration }) => iteration)).toEqual([1, 2, 3]);
    expect(path[0]).toEqual({
      iteration: 1,
      assignments: [0, 1, 0, 1, 1, 1],
      centroids: [[1, 1.5], [4.5, 3.5]], // prettier-ignore
      sumOfSquares: 18.5,
    });
    expect(path[1]?.assignments).toEqual([0, 0, 0, 1, 1, 1]);
    expect(path[2]?.centroids.flat()).toBeCloseToArray([4 / 3, 4 / 3, 16 / 3, 13 / 3], { atol: 1e-12 });
    expect(path[2]?.sumOfSquares).toBeCloseTo(8 / 3, 12);
  });

  it('goes as ml-kmeans goes, also over a centre without points', async () => {
    for (const from of [
      start,
      [
        [3, 2],
        [40, 40],
      ],
    ]) {
      const own = kmeansByHand(points, { start: from });
      const vectors = { count: 6, dimensions: 2, data: Float32Array.from(points.flat()) };
      const other: KmeansStep[] = [];
      for await (const step of kmeansSteps(vectors, { k: 2, init: matrixOf(from) })) other.push(step);
      expect(own.map((step) => step.assignments)).toEqual(other.map((step) => Array.from(step.assignments)));
      own.forEach((step, i) => {
        expect(step.centroids.flat()).toBeCloseToArray(other[i]?.centroids.data ?? [], { atol: 1e-12 });
        expect(step.sumOfSquares).toBeCloseTo(other[i]?.sumOfSquares ?? NaN, 12);
      });
    }
  });

  it('takes an iteration of one’s own, with copies of points and centres', () => {
    const halves: KmeansIteration = (vectors, centres) => {
      vectors.forEach((vector) => vector.fill(0));
      return {
        assignments: [0, 1],
        centres: centres.map((centre) => Float64Array.of((centre[0] ?? 0) >> 1)),
      };
    };
    const path = kmeansByHand([[7], [9]], { start: [[4], [1]], step: halves });
    expect(path.map(({ centroids }) => centroids)).toEqual([[[2], [0]], [[1], [0]], [[0], [0]], [[0], [0]]]); // prettier-ignore
    expect(path[0]?.sumOfSquares).toBe(25 + 81);
    const named: KmeansIteration = (vectors, centres) => {
      const { assignments } = halves(vectors, centres);
      return { assignments, centroids: [[0], [0]] };
    };
    expect(kmeansByHand([[7], [9]], { start: [[4], [1]], step: named }).at(-1)?.sumOfSquares).toBe(49 + 81);
    expect(kmeansByHand([[7], [9]], { start: [[4], [1]], step: halves, maxIterations: 2 })).toHaveLength(2);
  });

  it('refuses no points, lists of two lengths, and iterations that return something else', () => {
    expect(() => kmeansByHand([], { start })).toThrow('vectors must have at least one vector, got none');
    expect(() => kmeansByHand(points, { start: [] })).toThrow(
      'start must have at least one centre, got none',
    );
    expect(() => kmeansByHand(points, { start: [[1]] })).toThrow(
      'kmeansByHand: vectors and start must have lists of the same length, got 2 and others',
    );
    const wrong = (answer: unknown) => () =>
      kmeansByHand(points, { start, step: (() => answer) as unknown as KmeansIteration });
    expect(wrong(undefined)).toThrow('the result of step must be { assignments, centroids }, got undefined');
    expect(wrong({ assignments: [0], centres: start })).toThrow(
      'kmeansByHand: the result of step must have 6 assignments and 2 centroids of 2 numbers, got 1 and 2',
    );
    expect(wrong({ assignments: [0, 1, 2, 0, 0, 0], centres: start })).toThrow(
      'the result of step.assignments[2] must be an integer in [0, 1], got 2',
    );
  });
});
