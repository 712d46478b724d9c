import { gradientNoise } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('gradientNoise', () => {
  it('is zero at lattice points and bounded between them', () => {
    for (let i = -5; i < 5; i++) expect(gradientNoise(7, i, 3 * i)).toBeCloseTo(0, 12);
    for (let i = 0; i < 5000; i++) expect(Math.abs(gradientNoise(7, i * 0.37, i * 0.91))).toBeLessThan(1.81);
  });

  it('is continuous across a lattice line', () => {
    for (let y = 0.05; y < 4; y += 0.3)
      expect(gradientNoise(7, 2 - 1e-9, y)).toBeCloseTo(gradientNoise(7, 2 + 1e-9, y), 7);
  });

  it('differs from seed to seed', () => {
    expect(gradientNoise(7, 0.5, 0.5)).not.toBe(gradientNoise(8, 0.5, 0.5));
  });
});
