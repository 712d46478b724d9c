import { directResponses, lmFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { directConvolution, formulaPlane } from '../golden';

describe('directResponses', () => {
  it('convolves with the chosen filters as the definition says', () => {
    const plane = formulaPlane();
    const bank = lmFilterBank();
    const { data, count } = directResponses(plane, bank, { filters: [4, 46] });
    expect(count).toBe(2);
    const expected = [4, 46].flatMap((k) =>
      Array.from(directConvolution(plane, bank.filters[k]?.kernel ?? [], 49)),
    );
    expect(data).toBeCloseToArray(expected, { atol: 1e-8, rtol: 1e-7 });
  });

  it('refuses a filter that the bank has not', () => {
    expect(() => directResponses(formulaPlane(), lmFilterBank(), { filters: [48] })).toThrow(
      'directResponses: filters[0] must be an integer in [0, 47], got 48',
    );
  });
});
