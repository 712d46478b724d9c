import { drawStrand, flatSurface, type Strand } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

const straight: Strand = {
  x: 4,
  y: 10,
  angle: 0,
  turn: 0,
  length: 12,
  radius: 2,
  taper: 1,
  from: 1,
  to: 1,
  arch: 0,
  albedo: 0.8,
};

describe('drawStrand', () => {
  it('draws a round rod with its top at the height of the axis plus the radius', () => {
    const surface = flatSurface(21, 0, 0.2);
    drawStrand(surface, 21, straight);
    expect(surface.height[10 * 21 + 10]).toBeCloseTo(3, 1);
    expect(surface.height[11 * 21 + 10]).toBeCloseTo(1 + Math.sqrt(3), 1);
    expect(surface.albedo[10 * 21 + 10]).toBeCloseTo(0.8);
    expect(surface.height[13 * 21 + 10]).toBe(0);
    expect(surface.albedo[13 * 21 + 10]).toBeCloseTo(0.2);
  });

  it('hides nothing that lies higher and keeps within the patch', () => {
    const surface = flatSurface(21, 5, 0.2);
    drawStrand(surface, 21, { ...straight, x: -5, y: -1, length: 60, turn: 2 });
    expect(surface.height.every((z) => z === 5)).toBe(true);
  });
});
