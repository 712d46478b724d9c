import type { Exposure } from './develop';
import { greyStatistics } from './grey-statistics';

/** Mean and standard deviation of the grey levels of every class, in [0, 1]. */
const targetMean = 0.43;
const targetDeviation = 0.22;

/**
 * Chooses the exposure such that the weighted averages of mean and standard deviation over the pictures are the same for every
 * class, so that they do not reveal the class, while the pictures of a class may still differ.
 */
export function exposureFor(shots: readonly { picture: Float32Array; weight: number }[]): Exposure {
  let mean = 0;
  let deviation = 0;
  let weights = 0;
  for (const { picture, weight } of shots) {
    const statistics = greyStatistics(picture);
    mean += weight * statistics.mean;
    deviation += weight * statistics.deviation;
    weights += weight;
  }
  const gain = (targetDeviation * weights) / deviation;
  return { gain, offset: targetMean - (gain * mean) / weights };
}
