import { expect } from 'vitest';

interface Closeness {
  atol?: number;
  rtol?: number;
}

declare module 'vitest' {
  interface Assertion {
    /** Every value within atol + rtol·|expected|; a NaN on either side fails. */
    toBeCloseToArray(expected: ArrayLike<number>, tolerance: Closeness): void;
  }
}

expect.extend({
  toBeCloseToArray(
    actual: ArrayLike<number>,
    expected: ArrayLike<number>,
    { atol = 0, rtol = 0 }: Closeness,
  ) {
    if (actual.length !== expected.length)
      return { pass: false, message: () => `expected ${expected.length} values, got ${actual.length}` };
    let worst = -1;
    let excess = 0;
    for (let i = 0; i < actual.length; i++) {
      const a = actual[i] as number;
      const e = expected[i] as number;
      const over = Math.abs(a - e) - (atol + rtol * Math.abs(e));
      // Written so that NaN counts as over.
      if (!(over <= 0) && (Number.isNaN(over) || over > excess)) {
        worst = i;
        excess = Number.isNaN(over) ? Infinity : over;
      }
    }
    return {
      pass: worst === -1,
      message: () =>
        `worst at index ${worst}: expected ${expected[worst]}, got ${actual[worst]} (atol ${atol}, rtol ${rtol})`,
    };
  },
});
