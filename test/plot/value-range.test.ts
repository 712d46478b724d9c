import { rangeText, shortNumber, valueRange } from 'texton-lab/dist/plot/value-range';
import { describe, expect, it } from 'vitest';

describe('valueRange', () => {
  it('spans all arrays and counts what is not finite', () => {
    const arrays = [Float32Array.of(0.5, NaN, -2), [3, Infinity]];
    expect(valueRange(arrays)).toEqual({ low: -2, high: 3, notFinite: 2 });
    expect(rangeText(valueRange(arrays))).toBe('from -2 to 3, 2 of them not finite');
  });
  it('has no ends where nothing is finite', () => {
    expect(valueRange([[NaN]])).toEqual({ low: NaN, high: NaN, notFinite: 1 });
    expect(rangeText(valueRange([[NaN]]))).toBe('none of them finite');
  });
});

it('shortNumber keeps four digits, and integers whole', () => {
  expect([1 / 3, 1234567, -1e-7 / 3, 1e21].map(shortNumber)).toEqual([
    '0.3333',
    '1234567',
    '-3.333e-8',
    '1e+21',
  ]);
});
