import { stratifiedIndexSplits } from 'texton-lab/dist/classify/stratified-index-splits';
import { describe, expect, it } from 'vitest';

const labels = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1];
const count = (indices: Int32Array, label: number): number =>
  [...indices].filter((i) => labels[i] === label).length;

describe('stratifiedIndexSplits', () => {
  it('draws as many training items from every class and tests on the rest', () => {
    for (const { train, test } of stratifiedIndexSplits('f', labels, { splits: 5, train: 3, seed: 1 })) {
      expect([count(train, 0), count(train, 1), count(test, 0), count(test, 1)]).toEqual([3, 3, 2, 4]);
      expect([...train, ...test].toSorted((a, b) => a - b)).toEqual(labels.map((_, i) => i));
    }
  });

  it('tests every item once in its folds', () => {
    const folds = stratifiedIndexSplits('f', labels, { scheme: 'folds', splits: 5, seed: 2 });
    expect(folds.flatMap((f) => [...f.test]).toSorted((a, b) => a - b)).toEqual(labels.map((_, i) => i));
    for (const { train, test } of folds) expect(train.length + test.length).toBe(12);
  });

  it('is the same for a seed and different between splits', () => {
    const a = stratifiedIndexSplits('f', labels, { splits: 2, seed: 3 });
    expect(stratifiedIndexSplits('f', labels, { splits: 2, seed: 3 })).toEqual(a);
    expect(a[0]).not.toEqual(a[1]);
  });

  it('names what is wrong', () => {
    expect(() => stratifiedIndexSplits('f', [0, 0, 1], { splits: 2 })).toThrow(
      'f: labels must have at least 2 items of every class, got 1 of class 1',
    );
    expect(() => stratifiedIndexSplits('f', labels, { splits: 2, train: 5 })).toThrow(
      'f: train must be an integer in [1, 4], got 5',
    );
    expect(() => stratifiedIndexSplits('f', labels, { scheme: 'folds', splits: 6 })).toThrow(
      'f: splits must be an integer in [2, 5], got 6',
    );
  });
});
