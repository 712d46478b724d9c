import { crops, vectorsOf } from '../inputs.mjs';
import { kmeansWork } from './kmeans.mjs';

export const kmeans2500 = kmeansWork({
  name: 'kmeans-2500',
  title: 'k-means, ten of 2500×48 in one call, K = 20',
  sets: () => Promise.all(crops(10).map(vectorsOf)),
  wanted: 1.5,
});
