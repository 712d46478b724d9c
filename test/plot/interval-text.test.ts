import { intervalText } from 'texton-lab/dist/plot/interval-text';
import { describe, expect, it } from 'vitest';

describe('intervalText', () => {
  it('has one decimal, a true minus sign, none before zero, and a dash for the unknown', () => {
    expect(intervalText({ low: -1.25, high: 80.14 })).toBe('−1.3 to 80.1');
    expect(intervalText({ low: -0.04, high: 2 })).toBe('0.0 to 2.0');
    expect(intervalText({ low: NaN, high: NaN })).toBe('–');
  });
});
