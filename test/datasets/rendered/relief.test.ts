import { relief } from 'texton-lab/dist/datasets/rendered/relief';
import { describe, expect, it } from 'vitest';

const size = 24;
const albedo = new Float32Array(size * size).fill(0.5);

describe('relief', () => {
  it('has the slopes of a plane everywhere, its border included, and mean height 0', () => {
    const height = Float32Array.from(albedo, (_, i) => 2 * (i % size) - 3 * Math.floor(i / size));
    const plane = relief({ height, albedo }, size);
    for (let i = 0; i < size * size; i++) {
      expect(plane.detail[4 * i]).toBeCloseTo(2, 4);
      expect(plane.detail[4 * i + 1]).toBeCloseTo(-3, 4);
      expect(plane.detail[4 * i + 2]).toBe(0.5);
    }
    expect(plane.height.reduce((sum, z) => sum + z, 0)).toBeCloseTo(0, 2);
    expect(plane.top).toBeCloseTo(23 + 34.5, 3);
  });

  it('sees less of the sky in a pit than on a plain', () => {
    const height = Float32Array.from(albedo, (_, i) => (i === 12 * size + 12 ? -6 : 0));
    const { detail } = relief({ height, albedo }, size);
    expect(detail[3]).toBeCloseTo(1, 1);
    expect(detail[4 * (12 * size + 12) + 3]).toBeLessThan(0.6);
  });
});
