import { kmeansLloydMany } from './kmeans-lloyd-many';
import type { KmeansFit, KmeansLloydOptions } from './kmeans/kmeans-fit';
import type { VectorSet } from './nearest-centres';

/**
 * Fits k-means from given centres by Lloyd's iteration: assign every vector to the nearest centre, move every centre to
 * the mean of its vectors.
 *
 * Assignments are those of double precision, sums are in double precision, and rows that cannot change their centre are
 * passed over by Hamerly's bounds, which changes nothing in the outcome. An empty centre takes the vector farthest from
 * its own (as scikit-learn's does). The same bits whatever the number of workers.
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
