import { kernelProfile, lmFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('kernelProfile', () => {
  it('runs from the top of the middle column to its bottom', () => {
    const bank = lmFilterBank();
    const rows = kernelProfile(bank, 12);
    expect(rows.map((r) => r.y)).toEqual(Array.from({ length: 49 }, (_, i) => 24 - i));
    expect(rows.map((r) => r.weight)).toEqual(rows.map((_, i) => bank.filters[12]?.kernel[i * 49 + 24]));
    expect(rows[0]?.filter).toBe('12 (edge)');
  });

  it('refuses a filter that is not there', () => {
    expect(() => kernelProfile(lmFilterBank(), 48)).toThrow(
      'kernelProfile: index must be an integer in [0, 47], got 48',
    );
  });
});
