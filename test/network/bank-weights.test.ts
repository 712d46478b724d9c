import { bankWeights, kernelsOfWeights } from 'texton-lab/dist/network/bank-weights';
import { describe, expect, it } from 'vitest';
import { smallBank } from './small-bank';

describe('bankWeights', () => {
  it('turns kernels by 180° and interleaves them', () => {
    const filter = (kernel: number[]) => ({
      kernel: Float64Array.from(kernel),
      kind: 'edge' as const,
      sigma: 1,
      orientation: 0,
    });
    const bank = { name: 'two', size: 2, filters: [filter([1, 2, 3, 4]), filter([5, 6, 7, 8])] };
    expect(Array.from(bankWeights(bank))).toEqual([4, 8, 3, 7, 2, 6, 1, 5]);
  });
  it('is undone by kernelsOfWeights', () => {
    const bank = smallBank();
    const kernels = kernelsOfWeights(bankWeights(bank), 3);
    expect(kernels).toEqual(bank.filters.map(({ kernel }) => kernel));
  });
});
