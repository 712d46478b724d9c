import { flatSurface, stamp } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('stamp', () => {
  it('shows whichever lies higher', () => {
    const surface = flatSurface(5, 0, 0.1);
    stamp(surface, 5, { x: 2, y: 1, radius: 1, albedo: 0.9, top: (dx, dy) => (dy === 0 ? 2 - dx : -1) });
    expect([...surface.height.subarray(5, 10)]).toEqual([0, 3, 2, 1, 0]);
    expect([...surface.height.subarray(0, 5)]).toEqual([0, 0, 0, 0, 0]);
    expect(surface.albedo[7]).toBeCloseTo(0.9);
    expect(surface.albedo[2]).toBeCloseTo(0.1);
  });

  it('cuts a solid off at the border of the patch', () => {
    const surface = flatSurface(3, 0, 0.1);
    stamp(surface, 3, { x: -1, y: 3, radius: 2, albedo: 0.9, top: () => 1 });
    expect([...surface.height]).toEqual([0, 0, 0, 1, 1, 0, 1, 1, 0]);
  });
});
