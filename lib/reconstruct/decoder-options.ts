import { checkNumber, numberOption, type OptionRule } from '../core';

/**
 * Checks the standard deviation of the Gaussian weights of overlapping patches and returns it.
 * @param sigma px; Infinity weights whole patches evenly
 * @throws TypeError when it is not a number; RangeError when it is below 0.1 or NaN
 */
export function checkSigma(call: string, sigma: unknown): number {
  return sigma === Infinity ? sigma : checkNumber(call, 'sigma', sigma, 0.1);
}

/** How `sigma` is read by every decoder that overlaps patches. */
export const sigmaOption: OptionRule<number> = {
  check: (call, _name, value) => void checkSigma(call, value),
  fallback: 0.7,
};

/** How λ of the least squares is read: relative to the bank's largest power. */
export const regularisationOption: OptionRule<number> = numberOption({ min: 1e-12, default: 3e-3 });
