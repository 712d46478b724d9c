import { checkNumber } from '../core';

/**
 * Checks the deviation of the weights of overlapping patches and returns it.
 * @param sigma px; Infinity weighs whole patches evenly
 * @throws TypeError when it is not a number; RangeError when it is below 0.1 or NaN
 */
export function checkSigma(call: string, sigma: unknown): number {
  return sigma === Infinity ? sigma : checkNumber(call, 'sigma', sigma, 0.1);
}

/**
 * Checks λ of the least squares, a part of the bank's largest power, and returns it.
 * @throws TypeError when it is not a number; RangeError when it is below 1e-12, infinite or NaN
 */
export function checkRegularisation(call: string, regularisation: unknown): number {
  return checkNumber(call, 'regularisation', regularisation, 1e-12);
}
