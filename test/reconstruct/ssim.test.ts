import { ssim } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';
import { formulaTexture } from '../pipeline';

const { pairs } = golden<{ pairs: { ssim: number }[] }>('pipeline/quality');
const plane = (
  width: number,
  ...values: number[]
): { width: number; height: number; data: Float32Array } => ({
  width,
  height: values.length / width,
  data: Float32Array.from(values),
});

describe('ssim', () => {
  it('agrees with the fixture', () => {
    const a = formulaTexture(0, 0, 40);
    const b = formulaTexture(0, 3, 40);
    const c = { ...a, data: a.data.map((v) => 0.7 * v + 0.1) };
    expect([ssim(a, b), ssim(a, c)]).toBeCloseToArray(
      pairs.map((p) => p.ssim),
      { rtol: 1e-6 },
    );
  });

  it('has the values worked by hand', () => {
    const same = formulaTexture(1, 0, 15);
    expect(ssim(same, same)).toBeCloseTo(1, 12);
  });

  it('refuses planes of different sizes and pixels that are not finite', () => {
    expect(() => ssim(plane(1, 1, 2), plane(2, 1, 2))).toThrow(/ssim: reconstruction must .*got 2×1/);
    expect(() => ssim(plane(1, 1), plane(1, 2))).toThrow('ssim: original must be at least 11×11, got 1×1');
    expect(() => ssim(plane(1, 1), plane(1, NaN))).toThrow('ssim: reconstruction must have finite values');
  });
});
