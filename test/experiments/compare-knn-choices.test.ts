import { compareKnnChoices, pairedGains } from 'texton-lab/experiments';
import type { Distance } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { side } from '../classify/vector-splits';

// One training vector of class 0 lies among those of class 1: at k = 1 it spoils validation and decides the test.
const splits = [
  {
    train: side([0, 1, 2, 6, 5, 7, 8, 9], [0, 0, 0, 0, 1, 1, 1, 1]),
    test: side([6.1, 0.5], [0, 0]),
  },
];
const compared = compareKnnChoices({ moments: splits }, { k: 3, ks: [1, 3], folds: 4, seed: 6 });

describe('compareKnnChoices', () => {
  it('compares a fixed setting with one chosen by validation and one chosen on the test', async () => {
    const scores = await compared;
    expect(scores.map(({ labels }) => labels)).toEqual([
      { method: 'moments', choice: 'k = 3' },
      { method: 'moments', choice: 'by validation' },
      { method: 'moments', choice: 'on the test (cheating)' },
    ]);
  });

  it('sees by validation that k = 3 is better, though the test would tell otherwise', async () => {
    const scores = await compared;
    expect(scores.map(({ accuracies }) => accuracies)).toEqual([[0.5], [0.5], [1]]);
    const gains = pairedGains(scores, { along: 'choice' });
    expect(gains.map(({ gain }) => gain)).toEqual([0, 50]);
  });

  it('never finds validation better than cheating', async () => {
    for (const seed of [0, 1, 2, 3]) {
      const [, validated, cheating] = await compareKnnChoices({ m: splits }, { k: 1, ks: [1, 2, 5], seed });
      expect(cheating?.accuracies[0]).toBeGreaterThanOrEqual(validated?.accuracies[0] ?? NaN);
    }
  });

  it('cheats with every distance, not only with every k', async () => {
    const known = [Float64Array.of(4, 0), Float64Array.of(3, 3)];
    const train = { vectors: [...known, ...known], labels: Int32Array.of(0, 1, 0, 1) };
    // Nearer to (4, 0), but in the direction of (3, 3).
    const test = { vectors: [Float64Array.of(2.1, 1)], labels: Int32Array.of(1) };
    const cheated = async (distances: readonly Distance[]) =>
      (await compareKnnChoices({ m: [{ train, test }] }, { k: 1, ks: [1], folds: 2, distances }))[2]
        ?.accuracies;
    expect(await cheated(['euclidean'])).toEqual([0]);
    expect(await cheated(['euclidean', 'cosine'])).toEqual([1]);
  });

  it('compares several methods on the same draws', async () => {
    const both = await compareKnnChoices({ a: splits, b: splits }, { k: 3, ks: [1, 3], seed: 6 });
    expect(both.map(({ labels }) => labels['method'])).toEqual(['a', 'a', 'a', 'b', 'b', 'b']);
    expect(both[3]?.accuracies).toEqual(both[0]?.accuracies);
  });

  it('refuses an unknown option', async () => {
    const options = { k: 1, ks: [1], fold: 4 };
    await expect(compareKnnChoices({ m: splits }, options)).rejects.toThrow(
      "compareKnnChoices: unknown option 'fold'",
    );
  });

  it('refuses to measure nothing, in its own words', async () => {
    await expect(compareKnnChoices({ m: [] }, { ks: [1], k: 1 })).rejects.toThrow(
      'compareKnnChoices: methods.m must have at least one split, got none',
    );
    await expect(compareKnnChoices({ m: splits }, { ks: [], k: 1 })).rejects.toThrow(
      /compareKnnChoices: ks.*got none$/,
    );
    await expect(compareKnnChoices({ m: [null as never] }, { ks: [1], k: 1 })).rejects.toThrow(
      'compareKnnChoices: methods.m[0] must be a split { train, test } of splitFeatures, got null',
    );
    await expect(compareKnnChoices({ m: splits }, { ks: [1], k: 9 })).rejects.toThrow(
      'compareKnnChoices: k must be an integer in [1, 8], got 9',
    );
  });
});
