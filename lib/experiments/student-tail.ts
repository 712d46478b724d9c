/**
 * Computes the probability that Student's t is at least as far from 0 as the given value, on either side: the p value of a
 * two-sided t test.
 *
 * With x = ν/(ν + t²) it is the regularised incomplete beta function Iₓ(ν/2, ½), here by its continued fraction (Abramowitz &
 * Stegun 1964, 26.5.8 and 26.7.1).
 * @param t any number, infinite ones included
 * @param freedom degrees of freedom ν, an integer of at least 1
 */
export function studentTail(t: number, freedom: number): number {
  const square = t * t;
  if (square === Infinity) return 0;
  const x = freedom / (freedom + square);
  // The fraction converges fast below the mean of the beta distribution; above it, that of the complement does.
  return x < (freedom + 2) / (freedom + 5)
    ? incompleteBeta(x, freedom / 2, 0.5, square / (freedom + square))
    : 1 - incompleteBeta(square / (freedom + square), 0.5, freedom / 2, x);
}

/** Iₓ(a, b), with y = 1 − x given too, since it may be too small to compute by subtraction. */
function incompleteBeta(x: number, a: number, b: number, y: number): number {
  if (x === 0) return 0;
  // Evaluated by Lentz's method.
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return (fraction * x ** a * y ** b) / (a * beta(Math.max(a, b)));
}

/** B(a, ½) for a multiple a of ½. */
function beta(a: number): number {
  let value = Number.isInteger(a) ? 2 : Math.PI;
  for (let n = Number.isInteger(a) ? 1 : 0.5; n < a; n++) value *= n / (n + 0.5);
  return value;
}
