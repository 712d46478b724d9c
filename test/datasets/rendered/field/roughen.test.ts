import { flatSurface, roughen } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('roughen', () => {
  it('adds relief of the given strength and keeps the albedo a fraction', () => {
    const rough = roughen(flatSurface(64, 0, 0.95), 64, { seed: 3, scale: 4, height: 2, albedo: 1 });
    const weak = roughen(flatSurface(64, 0, 0.95), 64, { seed: 3, scale: 4, height: 1, albedo: 0 });
    rough.height.forEach((z, i) => expect(z).toBeCloseTo(2 * (weak.height[i] as number), 5));
    expect(Math.max(...rough.height)).toBeGreaterThan(0.5);
    expect(rough.albedo.every((a) => a > 0 && a <= 1)).toBe(true);
    expect(weak.albedo.every((a) => Math.abs(a - 0.95) < 1e-6)).toBe(true);
  });
});
