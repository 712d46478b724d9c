import { lmFilterBank, matrixProduct, bankMatrix } from 'texton-lab';
import { bankInverse, bankInverseCentre } from 'texton-lab/dist/reconstruct/bank-inverse';
import { describe, expect, it } from 'vitest';

describe('bankInverse', () => {
  const bank = lmFilterBank();

  it('undoes the bank: F⁺·F is the identity, since the 48 filters are independent', () => {
    const { rows, cols, data } = matrixProduct(bankInverse(bank), bankMatrix(bank));
    expect([rows, cols]).toEqual([48, 48]);
    const identity = Array.from({ length: 48 * 48 }, (_, i) => (i % 49 === 0 ? 1 : 0));
    expect(data).toBeCloseToArray(identity, { atol: 1e-10 });
  });

  it('is computed once for each bank and cutoff', () => {
    expect(bankInverse(bank)).toBe(bankInverse(bank));
    expect(bankInverse(bank, 1e-3)).not.toBe(bankInverse(bank));
  });
});

it('an inverse is computed anew when a kernel has changed', () => {
  const bank = lmFilterBank();
  const before = [bankInverse(bank).data[5] as number, bankInverseCentre(bank)[0] as number];
  for (const { kernel } of bank.filters) kernel.forEach((value, i) => (kernel[i] = 10 * value));
  const after = [bankInverse(bank).data[5] as number, bankInverseCentre(bank)[0] as number];
  after.forEach((value, i) => expect(10 * value).toBeCloseTo(before[i] as number, 6));
});

describe('bankInverseCentre', () => {
  it('is the column of the inverse that draws the centre pixel, without the others being computed', () => {
    const bank = lmFilterBank();
    const centre = bankInverseCentre(bank);
    const whole = bankInverse(bank);
    const expected = Array.from({ length: 48 }, (_, c) => whole.data[c * 2401 + 1200] as number);
    const largest = Math.max(...expected.map(Math.abs));
    expect(largest).toBeGreaterThan(1);
    expect(centre).toBeCloseToArray(expected, { atol: 1e-12 * largest });
  });

  it('is computed once for each bank and cutoff', () => {
    const bank = lmFilterBank({ variant: 'course' });
    expect(bankInverseCentre(bank)).toBe(bankInverseCentre(bank));
    expect(bankInverseCentre(bank, 1e-3)).not.toBe(bankInverseCentre(bank));
  });

  it.each([bankInverse, bankInverseCentre])('names a cutoff that is no part of one: %o', (call) => {
    expect(() => call(lmFilterBank(), Number.NaN)).toThrow(
      `${call.name}: cutoff must be a number in [0, 1], got NaN`,
    );
  });
});
