import { lmFilterBank, matrixProduct, bankMatrix } from 'texton-lab';
import { bankInverse } from 'texton-lab/dist/reconstruct';
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
