import { compareImages, correlation, psnr, ssim } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('compareImages', () => {
  it('gathers the three measures under their names', () => {
    const a = { width: 12, height: 12, data: Float32Array.from({ length: 144 }, (_, i) => (i % 7) / 7) };
    const b = { ...a, data: a.data.map((v) => 0.8 * v + 0.1) };
    expect(compareImages(a, b)).toEqual({
      psnr: psnr(a, b),
      ssim: ssim(a, b),
      correlation: correlation(a, b),
    });
  });
});
