import { fourierRingCorrelation } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

describe('fourierRingCorrelation', () => {
  const size = 64;
  const plane = (grey: (x: number, y: number) => number) => ({
    width: size,
    height: size,
    data: Float32Array.from({ length: size * size }, (_, i) => grey(i % size, Math.floor(i / size))),
  });
  const coarse = (x: number): number => Math.cos((2 * Math.PI * 4 * x) / size);
  const fine = (y: number): number => Math.cos((2 * Math.PI * 24 * y) / size);
  const original = plane((x, y) => 0.5 + 0.2 * coarse(x) + 0.2 * fine(y));

  it('is 1 in every band for a copy, whatever its brightness and contrast', () => {
    const dim = plane((x, y) => 0.1 + 0.05 * coarse(x) + 0.05 * fine(y));
    const rows = fourierRingCorrelation([original], [dim], { bands: 4 });
    expect(rows.map((row) => row.frequency)).toEqual([0.0625, 0.1875, 0.3125, 0.4375]);
    expect(rows[0]?.correlation).toBeCloseTo(1, 6);
    expect(rows[3]?.correlation).toBeCloseTo(1, 6);
  });

  it('tells bands apart: the coarse wave kept, the fine one turned to its negative', () => {
    const half = plane((x, y) => 0.5 + 0.2 * coarse(x) - 0.2 * fine(y));
    const rows = fourierRingCorrelation([original, original], [half, original], { bands: 4 });
    expect(rows[0]?.correlation).toBeCloseTo(1, 6);
    expect(rows[3]?.correlation).toBeCloseTo(0, 6);
    expect(fourierRingCorrelation([original], [half], { bands: 4 })[3]?.correlation).toBeCloseTo(-1, 6);
  });

  it('is 0 for a copy of even grey', () => {
    const rows = fourierRingCorrelation([original], [plane(() => 0.5)]);
    expect(rows).toHaveLength(20);
    for (const { correlation } of rows) expect(correlation).toBe(0);
  });

  it('refuses no image, lists that differ, and more bands than waves', () => {
    expect(() => fourierRingCorrelation([], [])).toThrow('originals must not be empty, got no image');
    expect(() => fourierRingCorrelation([original], [])).toThrow(
      'copies must be as many as the originals, 1, got 0',
    );
    expect(() => fourierRingCorrelation([original], [original], { bands: 33 })).toThrow(
      "fourierRingCorrelation: bands must be at most half the images' shorter side, 64 px, got 33",
    );
  });
});
