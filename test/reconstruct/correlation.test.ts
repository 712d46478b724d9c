import { correlation } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';
import { formulaTexture } from '../pipeline';

const { pairs } = golden<{ pairs: { correlation: number }[] }>('pipeline/quality');
const plane = (
  width: number,
  ...values: number[]
): { width: number; height: number; data: Float32Array } => ({
  width,
  height: values.length / width,
  data: Float32Array.from(values),
});

describe('correlation', () => {
  it('agrees with the fixture', () => {
    const a = formulaTexture(0, 0, 40);
    const b = formulaTexture(0, 3, 40);
    const c = { ...a, data: a.data.map((v) => 0.7 * v + 0.1) };
    expect([correlation(a, b), correlation(a, c)]).toBeCloseToArray(
      pairs.map((p) => p.correlation),
      { rtol: 1e-6 },
    );
  });

  it('has the values worked by hand', () => {
    expect(correlation(plane(3, 1, 2, 3), plane(3, 0.4, 0.5, 0.6))).toBeCloseTo(1, 6);
    expect(correlation(plane(3, 1, 2, 3), plane(3, 6, 4, 2))).toBeCloseTo(-1, 12);
    expect(correlation(plane(3, 1, 2, 3), plane(3, 1, 1, 1))).toBe(0);
  });

  it('refuses planes of different sizes and pixels that are not finite', () => {
    expect(() => correlation(plane(1, 1, 2), plane(2, 1, 2))).toThrow(
      /correlation: reconstruction must .*got 2×1/,
    );
    expect(() => correlation(plane(1, 1), plane(1, NaN))).toThrow(
      'correlation: reconstruction must have finite values',
    );
  });
});
