import { checkSigma, regularisationOption } from 'texton-lab/dist/reconstruct/decoder-options';
import { describe, expect, it } from 'vitest';

describe('checkSigma', () => {
  it('takes deviations from 0.1 on, and even weights', () => {
    expect([0.1, 3, Infinity].map((sigma) => checkSigma('f', sigma))).toEqual([0.1, 3, Infinity]);
  });

  it.each([0, -1, NaN, -Infinity])('refuses %d', (sigma) => {
    expect(() => checkSigma('f', sigma)).toThrow(`f: sigma must be a number of at least 0.1, got ${sigma}`);
  });

  it('refuses what is no number', () => {
    expect(() => checkSigma('f', '3')).toThrow('f: sigma must be a number of at least 0.1, got "3"');
  });
});

describe('regularisationOption', () => {
  it.each([0, -1, NaN, Infinity, undefined])('refuses %s', (value) => {
    expect(() => regularisationOption.check('f', 'regularisation', value)).toThrow(
      `f: regularisation must be a number of at least 1e-12, got ${value}`,
    );
  });
});
