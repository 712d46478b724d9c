import { lmFilterBank, rfsFilterBank, schmidFilterBank } from 'texton-lab';
import { kernelPairs } from 'texton-lab/dist/compute/convolution/kernel-pairs';
import { describe, expect, it } from 'vitest';
import { kernel } from '../reference/numbers';

describe('kernelPairs', () => {
  const even = (k: number) => kernel(k, 5, 'even');
  const odd = (k: number) => kernel(k, 5, 'odd');
  const neither = (k: number) => kernel(k, 5, 'neither');

  it('pairs even kernels with odd ones first, and the rest as it comes', () => {
    expect(kernelPairs([odd(1), even(2), neither(3), even(4), even(5)], 5)).toEqual([
      { first: 1, second: 0, real: true },
      { first: 3, second: 4, real: false },
      { first: 2, second: undefined, real: false },
    ]);
    expect(kernelPairs([even(1)], 5)).toEqual([{ first: 0, second: undefined, real: true }]);
    expect(kernelPairs([even(1), neither(2)], 5)).toEqual([{ first: 1, second: 0, real: false }]);
  });

  it('uses every kernel of the banks once, as few pairs as can be', () => {
    for (const [bank, real] of [
      [lmFilterBank(), 18],
      [rfsFilterBank(), 18],
      [schmidFilterBank(), 1],
    ] as const) {
      const pairs = kernelPairs(
        bank.filters.map((filter) => filter.kernel),
        bank.size,
      );
      const used = pairs.flatMap(({ first, second }) => (second === undefined ? [first] : [first, second]));
      expect([...used].sort((a, b) => a - b)).toEqual(bank.filters.map((_, k) => k));
      expect(pairs).toHaveLength(Math.ceil(bank.filters.length / 2));
      expect(pairs.filter((pair) => pair.real)).toHaveLength(real);
    }
  });

  it('takes kernels of an even size as they come: they have no middle', () => {
    expect(kernelPairs([kernel(1, 4, 'even'), kernel(2, 4, 'odd')], 4)).toEqual([
      { first: 0, second: 1, real: false },
    ]);
  });
});
