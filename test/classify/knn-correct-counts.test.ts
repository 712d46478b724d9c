import { evaluateKnn } from 'texton-lab';
import { knnCorrectCounts } from 'texton-lab/dist/classify/knn-correct-counts';
import { describe, expect, it } from 'vitest';
import { twoSplits } from './vector-splits';

const names = { train: 'train', test: 'test' };

describe('knnCorrectCounts', () => {
  it('counts for every k what evaluateKnn counts for it alone, z-scored or not', () => {
    for (const { train, test } of twoSplits)
      for (const zScore of [false, true])
        for (const distance of ['euclidean', 'manhattan'] as const)
          expect(knnCorrectCounts('f', { train, test }, { ks: [3, 1, 4], zScore, distance, names })).toEqual(
            [3, 1, 4].map((k) => evaluateKnn(train, test, { k, zScore, distance }).correct),
          );
  });
});
