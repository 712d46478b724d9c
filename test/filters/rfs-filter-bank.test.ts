import { rfsFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { expectGoldenBank } from './filter-banks';

describe('rfsFilterBank', () => {
  it("equals the bank of Oxford's Matlab code", () => expectGoldenBank(rfsFilterBank(), 'rfs_matlab', 'rfs'));

  it('refuses an even size', () => {
    expect(() => rfsFilterBank({ size: 2.5 })).toThrow(
      'rfsFilterBank: size must be an integer in [3, 511], got 2.5',
    );
  });
});
