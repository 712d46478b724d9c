import { greyStatistics } from 'texton-lab/dist/datasets/rendered/grey-statistics';
import { describe, expect, it } from 'vitest';

describe('greyStatistics', () => {
  it('gives the mean and the population deviation', () => {
    expect(greyStatistics([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ mean: 5, deviation: 2 });
  });
});
