import { bankKernels, schmidFilterBank } from 'texton-lab/dist/filters';
import { expect, it } from 'vitest';

it('bankKernels gives the same copy until a kernel is changed', () => {
  const bank = schmidFilterBank();
  const first = bankKernels(bank);
  expect(first).toHaveLength(13);
  expect(bankKernels(bank)).toBe(first);
  const kernel = bank.filters[3]?.kernel as Float64Array;
  const before = kernel[5] as number;
  kernel[5] = before + 1;
  expect(bankKernels(bank)).not.toBe(first);
  expect(first[3]?.[5]).toBe(before);
  expect(bankKernels(bank)[3]?.[5]).toBe(before + 1);
});
