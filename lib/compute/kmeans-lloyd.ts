import { kmeansLloydMany } from './kmeans-lloyd-many';
import type { KmeansFit, KmeansLloydOptions } from './kmeans/kmeans-fit';
import type { VectorSet } from './nearest-centres';

/**
 * Runs k-means from given centres by Lloyd's algorithm: assign every vector to the nearest centre, move every centre to the
 * mean of its vectors.
 *
 * Assignments and sums are those of double precision. Hamerly's bounds skip vectors that cannot change their centre, without
 * any effect on the result. An empty centre moves to the vector farthest from its centre, as in scikit-learn. The result is
 * bit-identical for any number of workers.
 *
 * Reference: S. P. Lloyd, IEEE Trans. Inf. Theory 28 (1982), doi:10.1109/TIT.1982.1056489.
 * @param vectors N×D, finite
 * @param start K×D, row-major, finite
 */
export async function kmeansLloyd(
  vectors: VectorSet,
  start: Float64Array,
  options: KmeansLloydOptions = {},
): Promise<KmeansFit> {
  const [only] = await kmeansLloydMany([vectors], [start], options);
  return only as KmeansFit;
}
