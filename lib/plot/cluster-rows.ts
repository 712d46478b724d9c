import {
  checkList,
  checkMatrix,
  checkObject,
  integerOption,
  readOptions,
  textOption,
  type Matrix,
} from '../core';
import { checkVectorList, type Vectors } from '../textons';

/** Vectors, or a list of lists of numbers. */
type Points = Vectors | readonly (readonly number[])[];

/** A point of a scatter plot of clusters. */
export type ClusterRow = {
  readonly x: number;
  readonly y: number;
  /** Index of the cluster. */
  readonly cluster: string;
  /** Whether this is the cluster centre rather than a vector. */
  readonly centre: boolean;
  /** Name of the panel, for several charts. */
  readonly panel: string;
};

const rules = { panel: textOption('a string', ''), every: integerOption({ min: 1, default: 1 }) };

/**
 * Makes rows for `pointChart` from two-dimensional vectors and their cluster centres.
 * @param points N×2, also as a list of pairs
 * @param clusters centres (K×2, also as a list of pairs) and the cluster of every vector, as returned by `kmeans`,
 * `kmeansSteps` and `kmeansByHand`
 * @param options `panel`: name of the panel, default ''; `every`: n keeps every n-th vector, default 1
 * @returns one row per vector, ordered by cluster, then K rows of centres
 * @throws RangeError when the vectors are not two-dimensional, or there is not one assignment per vector
 */
export function clusterRows(
  points: Points,
  clusters: {
    readonly centroids: Matrix | readonly (readonly number[])[];
    readonly assignments: ArrayLike<number>;
  },
  options: { readonly panel?: string; readonly every?: number } = {},
): ClusterRow[] {
  const call = 'clusterRows';
  const vectors = asVectors(call, points);
  checkVectorList(call, vectors);
  checkObject(call, 'clusters', clusters, '{ centroids, assignments } from kmeans');
  const { assignments } = clusters;
  const centroids = asMatrix(call, clusters.centroids);
  checkMatrix(call, 'clusters.centroids', centroids);
  checkList(call, 'clusters.assignments', assignments, 'a list of cluster numbers');
  const { panel, every } = readOptions(call, options, rules);
  if (vectors.dimensions !== 2 || centroids.cols !== 2)
    throw new RangeError(
      `${call}: vectors and centroids must have 2 dimensions, got ${vectors.dimensions} and ${centroids.cols}`,
    );
  if (assignments.length !== vectors.count)
    throw new RangeError(
      `${call}: clusters.assignments must have one cluster for each of ${vectors.count} vectors, got ${assignments.length}`,
    );
  const row = (data: ArrayLike<number>, i: number, cluster: number, centre: boolean): ClusterRow => ({
    x: data[2 * i] as number,
    y: data[2 * i + 1] as number,
    cluster: String(cluster),
    centre,
    panel,
  });
  const order = Array.from({ length: Math.ceil(vectors.count / every) }, (_, i) => i * every);
  order.sort((a, b) => (assignments[a] as number) - (assignments[b] as number) || a - b);
  return [
    ...order.map((i) => row(vectors.data, i, assignments[i] as number, false)),
    ...Array.from({ length: centroids.rows }, (_, k) => row(centroids.data, k, k, true)),
  ];
}

function asVectors(call: string, points: Points): Vectors {
  if (!Array.isArray(points)) return points as Vectors;
  const { rows, cols, data } = asMatrix(call, points);
  return { count: rows, dimensions: cols, data: Float32Array.from(data) };
}

function asMatrix(call: string, rows: Matrix | readonly (readonly number[])[]): Matrix {
  if (!Array.isArray(rows)) return rows as Matrix;
  for (const [i, row] of rows.entries()) checkList(call, `row ${i}`, row, 'a list of numbers');
  const lists = rows as readonly ArrayLike<number>[];
  const cols = lists[0]?.length ?? 0;
  const odd = lists.find((row) => row.length !== cols);
  if (odd)
    throw new RangeError(`${call}: rows must all have ${cols} numbers like the first, got ${odd.length}`);
  return { rows: lists.length, cols, data: Float64Array.from(lists.flatMap((row) => Array.from(row))) };
}
