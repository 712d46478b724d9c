import { spread } from 'texton-lab/dist/classify';
import { accuracySpread } from 'texton-lab/dist/classify/accuracy-spread';
import { expect, it } from 'vitest';

it('accuracySpread is the spread, its interval within [0, 1]', () => {
  // Mean 0.95, deviation 0.0707, t of one degree of freedom: 0.95 ± 0.635.
  const { low, high } = spread([0.9, 1]).interval;
  expect(high).toBeGreaterThan(1.5);
  expect(accuracySpread([0.9, 1])).toEqual({ ...spread([0.9, 1]), interval: { low, high: 1 } });
  expect(accuracySpread([0, 0.1]).interval.low).toBe(0);
  expect(accuracySpread([0.4, 0.5, 0.6])).toEqual(spread([0.4, 0.5, 0.6]));
});
