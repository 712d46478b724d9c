import { psnr } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';
import { formulaTexture } from '../pipeline';

const { pairs } = golden<{ pairs: { psnr: number }[] }>('pipeline/quality');
const plane = (
  width: number,
  ...values: number[]
): { width: number; height: number; data: Float32Array } => ({
  width,
  height: values.length / width,
  data: Float32Array.from(values),
});

describe('psnr', () => {
  it('agrees with the fixture', () => {
    const a = formulaTexture(0, 0, 40);
    const b = formulaTexture(0, 3, 40);
    const c = { ...a, data: a.data.map((v) => 0.7 * v + 0.1) };
    expect([psnr(a, b), psnr(a, c)]).toBeCloseToArray(
      pairs.map((p) => p.psnr),
      { rtol: 1e-6 },
    );
  });

  it('has the values worked by hand', () => {
    expect(psnr(plane(1, 0.5, 0.5, 0.5), plane(1, 0.6, 0.4, 0.5))).toBeCloseTo(10 * Math.log10(3 / 0.02), 5);
    expect(psnr(plane(1, 0.5), plane(1, 0.5))).toBe(Infinity);
  });

  it('refuses planes of different sizes and pixels that are not finite', () => {
    expect(() => psnr(plane(1, 1, 2), plane(2, 1, 2))).toThrow(/psnr: reconstruction must .*got 2×1/);
    expect(() => psnr(plane(1, 1), plane(1, NaN))).toThrow('psnr: reconstruction must have finite values');
  });
});
