import type { Exposure } from './develop';
import { greyStatistics } from './grey-statistics';

/** Mean and deviation of grey, in [0, 1], that every class is brought to. */
const targetMean = 0.43;
const targetDeviation = 0.22;

/**
 * Chooses the exposure that brings the weighted means of the pictures' mean and deviation of grey to the same values
 * for every class, so that neither gives a class away while the pictures of a class keep their differences.
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
