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
 * @param vectors N×2
 * @param clusters centres (K×2) and the cluster of every vector, as returned by `kmeans` and `kmeansSteps`
 * @param options `panel`: name of the panel, default ''; `every`: n keeps every n-th vector, default 1
 * @returns one row per vector, ordered by cluster, then K rows of centres
 * @throws RangeError when the vectors are not two-dimensional, or there is not one assignment per vector
 */
export function clusterRows(
  vectors: Vectors,
  clusters: { readonly centroids: Matrix; readonly assignments: ArrayLike<number> },
  options: { readonly panel?: string; readonly every?: number } = {},
): ClusterRow[] {
  const call = 'clusterRows';
  checkVectorList(call, vectors);
  checkObject(call, 'clusters', clusters, '{ centroids, assignments } from kmeans');
  const { centroids, assignments } = clusters;
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
