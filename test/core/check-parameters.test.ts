import { checkParameters } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('checkParameters', () => {
  it('accepts numbers and lists of numbers within their limits, limits included', () => {
    expect(() =>
      checkParameters({ size: [50, 50, 180], counts: [[1, 180], 1, 180], sigma: [0.7, 0.1, 5, 'fraction'] }),
    ).not.toThrow();
  });
  it.each([
    [49, 'size must be an integer in [50, 180], got 49'],
    [181, 'size must be an integer in [50, 180], got 181'],
    [64.5, 'size must be an integer in [50, 180], got 64.5'],
    [NaN, 'size must be an integer in [50, 180], got NaN'],
    [Infinity, 'size must be an integer in [50, 180], got Infinity'],
    ['64', 'size must be an integer in [50, 180], got "64"'],
    [[], 'size must be a list of at least one number, got'],
    [[64, 0], 'size[1] must be an integer in [50, 180], got 0'],
  ])('refuses %j, naming the parameter, its limits and the remedy', (value, message) => {
    const check = (): void => checkParameters({ size: [value as number, 50, 180] });
    expect(check).toThrow(`checkParameters: ${message}`);
    expect(check).toThrow('; change it in this cell and run the cell again');
  });
  it('takes fractions only where they are said to be allowed, and never what is no number', () => {
    const sigma = (value: number) => () => checkParameters({ sigma: [value, 0.1, 5, 'fraction'] });
    expect(sigma(0.15)).not.toThrow();
    expect(sigma(0)).toThrow('sigma must be a number in [0.1, 5], got 0');
    expect(sigma(NaN)).toThrow('sigma must be a number in [0.1, 5], got NaN');
  });
});
