import {
  checkFinite,
  checkInteger,
  checkList,
  checkObject,
  functionOption,
  integerOption,
  listOption,
  readOptions,
  required,
} from '../core';

/**
 * An iteration of k-means. It returns the cluster of every vector and the mean of each cluster; `centroids` may also be called
 * `centres`.
 */
export type KmeansIteration = (
  vectors: number[][],
  centres: number[][],
) => { readonly assignments: ArrayLike<number> } & (
  { readonly centroids: ArrayLike<ArrayLike<number>> } | { readonly centres: ArrayLike<ArrayLike<number>> }
);

/** Options of {@link kmeansByHand}. */
export interface KmeansByHandOptions {
  /** The centres to start from, K lists of D numbers. */
  readonly start: readonly (readonly number[])[];
  /** An iteration. @defaultValue a plain one, in which a cluster without vectors keeps its centre */
  readonly step?: KmeansIteration;
  /** @defaultValue 100 */
  readonly maxIterations?: number;
}

const rules = {
  start: required(listOption<readonly number[]>('a list of centres')),
  step: functionOption<KmeansIteration, KmeansIteration>('a function of vectors and centres', plainStep),
  maxIterations: integerOption({ min: 1, default: 100 }),
};

/** State after an iteration. */
export interface KmeansByHandStep {
  /** Counted from 1. */
  readonly iteration: number;
  /** Cluster of every vector, assigned with the centres before the iteration. */
  readonly assignments: number[];
  /** The new centres. */
  readonly centroids: number[][];
  /** Sum of the squared distances of the vectors from the new centres of their clusters; see `kmeansSteps`. */
  readonly sumOfSquares: number;
}

/**
 * Repeats an iteration of k-means on a few vectors until no centre moves, and keeps every state.
 * @param vectors N lists of D numbers
 * @throws RangeError when there is no vector, or the lists differ in length; TypeError when the iteration returns anything
 * but `{ assignments, centroids }` of the right lengths
 */
export function kmeansByHand(
  vectors: readonly (readonly number[])[],
  options: KmeansByHandOptions,
): KmeansByHandStep[] {
  const call = 'kmeansByHand';
  checkList(call, 'vectors', vectors, 'a list of lists of numbers');
  const { start, step, maxIterations } = readOptions(call, options, rules);
  if (vectors.length === 0) throw new RangeError(`${call}: vectors must have at least one vector, got none`);
  if (start.length === 0) throw new RangeError(`${call}: start must have at least one centre, got none`);
  const points = checkedRows(call, 'vectors', vectors);
  let centroids = checkedRows(call, 'start', start);
  const dimensions = points[0]?.length;
  if ([...points, ...centroids].some((row) => row.length !== dimensions))
    throw new RangeError(
      `${call}: vectors and start must have lists of the same length, got ${dimensions} and others`,
    );
  const path: KmeansByHandStep[] = [];
  for (let iteration = 1, moved = true; moved && iteration <= maxIterations; iteration++) {
    const made = checkedStep(call, step(copies(points), copies(centroids)), {
      count: points.length,
      centres: centroids,
    });
    moved = made.centroids.some((row, c) => row.some((value, d) => value !== centroids[c]?.[d]));
    centroids = made.centroids;
    const sumOfSquares = points.reduce(
      (sum, point, i) => sum + squaredDistance(point, centroids[made.assignments[i] as number] as number[]),
      0,
    );
    path.push({ iteration, assignments: made.assignments, centroids: copies(centroids), sumOfSquares });
  }
  return path;
}

function plainStep(
  vectors: number[][],
  centres: number[][],
): { assignments: number[]; centroids: number[][] } {
  const assignments = vectors.map((vector) => {
    const distances = centres.map((centre) => squaredDistance(vector, centre));
    return distances.indexOf(Math.min(...distances));
  });
  const moved = centres.map((centre, c) => {
    const own = vectors.filter((_, i) => assignments[i] === c);
    if (own.length === 0) return centre;
    return centre.map((_, d) => own.reduce((sum, vector) => sum + (vector[d] as number), 0) / own.length);
  });
  return { assignments, centroids: moved };
}

function squaredDistance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, d) => sum + (value - (b[d] as number)) ** 2, 0);
}

function copies(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((row) => row.slice());
}

function checkedRows(call: string, name: string, rows: readonly ArrayLike<number>[]): number[][] {
  return Array.from(rows, (row, i) => {
    checkList(call, `${name}[${i}]`, row, 'a list of numbers');
    checkFinite(call, `${name}[${i}]`, row);
    return Array.from(row);
  });
}

function checkedStep(
  call: string,
  answer: ReturnType<KmeansIteration>,
  { count, centres }: { readonly count: number; readonly centres: readonly (readonly number[])[] },
): { assignments: number[]; centroids: number[][] } {
  const named = 'the result of step';
  checkObject(call, named, answer, '{ assignments, centroids }');
  checkList(call, `${named}.assignments`, answer.assignments, 'a list of numbers');
  const [field, means] = 'centres' in answer ? ['centres', answer.centres] : ['centroids', answer.centroids];
  checkList(call, `${named}.${field}`, means, 'a list of centroids');
  const assignments = Array.from(answer.assignments);
  const centroids = checkedRows(call, `${named}.${field}`, Array.from(means));
  assignments.forEach((c, i) => checkInteger(call, `${named}.assignments[${i}]`, c, 0, centres.length - 1));
  if (
    assignments.length !== count ||
    centroids.length !== centres.length ||
    centroids.some((row) => row.length !== centres[0]?.length)
  )
    throw new TypeError(
      `${call}: ${named} must have ${count} assignments and ${centres.length} centroids of ${centres[0]?.length} numbers, got ${assignments.length} and ${centroids.length}`,
    );
  return { assignments, centroids };
}
