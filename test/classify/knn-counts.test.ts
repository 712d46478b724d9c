import { evaluateKnn } from 'texton-lab';
import { knnCounts } from 'texton-lab/dist/classify/knn-counts';
import { describe, expect, it } from 'vitest';
import { twoSplits } from './vector-splits';

const names = { train: 'train', test: 'test' };

describe('knnCounts', () => {
  it('counts for every k what evaluateKnn counts for it alone, on one scale or not', () => {
    for (const { train, test } of twoSplits)
      for (const zScore of [false, true])
        for (const distance of ['euclidean', 'manhattan'] as const)
          expect(knnCounts('f', { train, test }, { ks: [3, 1, 4], zScore, distance, names })).toEqual(
            [3, 1, 4].map((k) => evaluateKnn(train, test, { k, zScore, distance }).correct),
          );
  });
});
