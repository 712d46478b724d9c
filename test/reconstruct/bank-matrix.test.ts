import { bankMatrix, lmFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('bankMatrix', () => {
  it('has a column for each filter, its weights row by row', () => {
    const bank = lmFilterBank();
    const { rows, cols, data } = bankMatrix(bank);
    expect([rows, cols]).toEqual([2401, 48]);
    expect(data[(10 * 49 + 7) * 48 + 20]).toBe(bank.filters[20]?.kernel[10 * 49 + 7]);
  });
});
