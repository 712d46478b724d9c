import { clusterRows } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

const vectors = { count: 3, dimensions: 2, data: Float32Array.of(1, 2, 3, 4, 5, 6) };

describe('clusterRows', () => {
  it('lists the vectors by cluster, then the centres', () => {
    const clusters = { centroids: matrixOf([[3, 4], [3, 4.5]]), assignments: Int32Array.of(1, 0, 1) }; // prettier-ignore
    expect(clusterRows(vectors, clusters, { panel: 'end' })).toEqual([
      { x: 3, y: 4, cluster: '0', centre: false, panel: 'end' },
      { x: 1, y: 2, cluster: '1', centre: false, panel: 'end' },
      { x: 5, y: 6, cluster: '1', centre: false, panel: 'end' },
      { x: 3, y: 4, cluster: '0', centre: true, panel: 'end' },
      { x: 3, y: 4.5, cluster: '1', centre: true, panel: 'end' },
    ]);
  });

  it('takes lists of pairs as well', () => {
    const lists = { centroids: [[3, 4], [3, 4.5]], assignments: [1, 0, 1] }; // prettier-ignore
    const arrays = { centroids: matrixOf(lists.centroids), assignments: Int32Array.of(1, 0, 1) };
    const pairs = [[1, 2], [3, 4], [5, 6]]; // prettier-ignore
    expect(clusterRows(pairs, lists)).toEqual(clusterRows(vectors, arrays));
    expect(() => clusterRows([[1, 2], [3]], lists)).toThrow('rows must all have 2 numbers like the first, got 1'); // prettier-ignore
  });

  it('can leave out vectors, but no centre', () => {
    const clusters = { centroids: matrixOf([[3, 4], [3, 4.5]]), assignments: Int32Array.of(1, 0, 1) }; // prettier-ignore
    expect(clusterRows(vectors, clusters, { every: 2 }).map((row) => row.x)).toEqual([1, 5, 3, 3]);
  });

  it('refuses vectors that are not flat', () => {
    const clusters = { centroids: matrixOf([[1, 2, 3]]), assignments: Int32Array.of(0, 0) };
    expect(() => clusterRows({ ...vectors, count: 2, dimensions: 3 }, clusters)).toThrow(
      'clusterRows: vectors and centroids must have 2 dimensions, got 3 and 3',
    );
  });

  it('refuses assignments of other vectors', () => {
    const clusters = { centroids: matrixOf([[3, 4]]), assignments: Int32Array.of(0, 0) };
    expect(() => clusterRows(vectors, clusters)).toThrow(
      'clusterRows: clusters.assignments must have one cluster for each of 3 vectors, got 2',
    );
  });
});
