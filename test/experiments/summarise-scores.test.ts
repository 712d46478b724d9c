import { summariseScores } from 'texton-lab/dist/experiments';
import { describe, expect, it } from 'vitest';

describe('summariseScores', () => {
  it('gives mean, deviation and interval in percent beside the labels', () => {
    // By hand: deviation 10 points; half the interval is 4.30265 · 10 / √3 (Student's t, two degrees of freedom).
    const [row] = summariseScores([{ labels: { bank: 'LM', k: '1' }, accuracies: [0.4, 0.5, 0.6] }]);
    expect(row).toMatchObject({ bank: 'LM', k: '1', draws: 3 });
    expect(row?.accuracy).toBeCloseTo(50, 10);
    expect(row?.deviation).toBeCloseTo(10, 10);
    expect(row?.low).toBeCloseTo(50 - 24.8414, 3);
    expect(row?.high).toBeCloseTo(50 + 24.8414, 3);
  });

  it('keeps the interval of accuracies between 0 and 100', () => {
    const rows = summariseScores([
      { labels: {}, accuracies: [1, 0.9] },
      { labels: {}, accuracies: [0, 0.1] },
    ]);
    expect(rows.map(({ low, high }) => [low >= 0, high <= 100])).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it('has no interval for a single draw', () => {
    const [row] = summariseScores([{ labels: {}, accuracies: [0.7] }]);
    expect(row).toMatchObject({ deviation: NaN, low: NaN, high: NaN, draws: 1 });
  });

  it('refuses what is no score', () => {
    expect(() => summariseScores([{ labels: {}, accuracies: [] }])).toThrow(
      'summariseScores: scores[0].accuracies must have at least one value',
    );
    expect(() => summariseScores([null as never])).toThrow('summariseScores: scores[0] must be a score');
    expect(() => summariseScores([{ labels: {}, accuracies: [NaN] }])).toThrow('must have finite values');
  });
});
