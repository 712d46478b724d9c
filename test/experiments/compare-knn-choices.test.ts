import { compareKnnChoices, pairedGains } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { side } from '../classify/vector-splits';

// One training vector of class 0 lies among those of class 1: at k = 1 it spoils validation and decides the test.
const splits = [
  {
    train: side([0, 1, 2, 6, 5, 7, 8, 9], [0, 0, 0, 0, 1, 1, 1, 1]),
    test: side([6.1, 0.5], [0, 0]),
  },
];
const scores = compareKnnChoices(splits, { name: 'moments', k: 3, ks: [1, 3], folds: 4, seed: 6 });

describe('compareKnnChoices', () => {
  it('compares a fixed setting with one chosen by validation and one chosen on the test', () => {
    expect(scores.map(({ labels }) => labels)).toEqual([
      { method: 'moments', choice: 'k = 3' },
      { method: 'moments', choice: 'by validation' },
      { method: 'moments', choice: 'on the test (cheating)' },
    ]);
  });

  it('sees by validation that k = 3 is better, though the test would tell otherwise', () => {
    expect(scores.map(({ accuracies }) => accuracies)).toEqual([[0.5], [0.5], [1]]);
    const gains = pairedGains(scores, { along: 'choice' });
    expect(gains.map(({ gain }) => gain)).toEqual([0, 50]);
  });

  it('never finds validation better than cheating', () => {
    for (const seed of [0, 1, 2, 3]) {
      const [, validated, cheating] = compareKnnChoices(splits, { name: '', k: 1, ks: [1, 2, 5], seed });
      expect(cheating?.accuracies[0]).toBeGreaterThanOrEqual(validated?.accuracies[0] ?? NaN);
    }
  });

  it('refuses an unknown option', () => {
    const options = { name: '', k: 1, ks: [1], fold: 4 };
    expect(() => compareKnnChoices(splits, options)).toThrow("compareKnnChoices: unknown option 'fold'");
  });

  it('refuses to measure nothing, in its own words', () => {
    expect(() => compareKnnChoices([], { ks: [1], k: 1, name: 'm' })).toThrow(
      'compareKnnChoices: splits must have at least one split, got none',
    );
  });
});
