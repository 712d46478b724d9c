import { texture, vectorsOf } from '../inputs.mjs';
import { kmeansWork } from './kmeans.mjs';

export const kmeans40000 = kmeansWork({
  name: 'kmeans-40000',
  title: 'k-means, 40000×48, K = 20, whole fit',
  sets: async () => [await vectorsOf(texture(1))],
  wanted: 1.8,
});
