import { accuracyRow } from 'texton-lab/dist/experiments';
import { describe, expect, it } from 'vitest';

describe('accuracyRow', () => {
  it('gives mean, deviation and interval in percent', () => {
    const row = accuracyRow('textons', [0.4, 0.6]);
    expect(row).toMatchObject({ method: 'textons', runs: 2 });
    expect(row.accuracy).toBeCloseTo(50, 10);
    expect(row.deviation).toBeCloseTo(Math.sqrt(200), 10);
  });

  it('keeps the interval within 0 and 100 %', () => {
    expect(accuracyRow('few', [0.4, 0.6])).toMatchObject({ low: 0, high: 100 });
    const three = accuracyRow('three', [0.5, 0.6, 0.7]);
    expect(three.low).toBeCloseTo(60 - (4.30265 * 10) / Math.sqrt(3), 4);
    expect(three.high).toBeCloseTo(60 + (4.30265 * 10) / Math.sqrt(3), 4);
  });

  it('refuses no value, and one that is not finite', () => {
    expect(() => accuracyRow('none', [])).toThrow('accuracyRow: accuracies must not be empty, got no value');
    expect(() => accuracyRow('odd', [0.5, NaN])).toThrow('accuracyRow: accuracies must have finite values');
  });
});
