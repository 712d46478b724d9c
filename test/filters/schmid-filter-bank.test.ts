import { schmidFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { expectGoldenBank } from './filter-banks';

describe('schmidFilterBank', () => {
  it("equals the bank of Oxford's Matlab code", () => expectGoldenBank(schmidFilterBank(), 's_matlab', 's'));

  it('does not change when the image is turned by 90°', () => {
    for (const { kernel } of schmidFilterBank().filters) {
      const turned = kernel.map((_, i) => kernel[(i % 49) * 49 + 48 - Math.floor(i / 49)] as number);
      expect(turned).toBeCloseToArray(kernel, { atol: 1e-17 });
    }
  });

  it('refuses an even size', () => {
    expect(() => schmidFilterBank({ size: 10 })).toThrow('schmidFilterBank: size must be odd');
  });
});
