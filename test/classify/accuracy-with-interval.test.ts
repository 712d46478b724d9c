import { meanWithInterval } from 'texton-lab/dist/classify';
import { accuracyWithInterval } from 'texton-lab/dist/classify/accuracy-with-interval';
import { expect, it } from 'vitest';

it('accuracyWithInterval is the spread, its interval within [0, 1]', () => {
  // Mean 0.95, deviation 0.0707, t of one degree of freedom: 0.95 ± 0.635.
  const { low, high } = meanWithInterval([0.9, 1]).interval;
  expect(high).toBeGreaterThan(1.5);
  expect(accuracyWithInterval([0.9, 1])).toEqual({
    ...meanWithInterval([0.9, 1]),
    interval: { low, high: 1 },
  });
  expect(accuracyWithInterval([0, 0.1]).interval.low).toBe(0);
  expect(accuracyWithInterval([0.4, 0.5, 0.6])).toEqual(meanWithInterval([0.4, 0.5, 0.6]));
});
