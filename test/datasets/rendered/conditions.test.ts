import { conditions, ordinaryCondition } from 'texton-lab/dist/datasets/rendered/conditions';
import { describe, expect, it } from 'vitest';

describe('conditions', () => {
  it('are 92 with ascending file numbers out of 1 … 205, with gaps, and 2 among them', () => {
    const numbers = conditions.map(({ number }) => number);
    expect(numbers).toHaveLength(92);
    expect(numbers.every((n, i) => n >= 1 && n <= 205 && (i === 0 || n > (numbers[i - 1] ?? NaN)))).toBe(
      true,
    );
    expect(numbers).toContain(2);
    expect(numbers.at(-1)).toBeGreaterThan(180);
  });

  it('spread light and view over all directions, up to about 50° of tilt', () => {
    const degrees = 180 / Math.PI;
    const tilts = conditions.map((c) => c.viewTilt * degrees);
    expect(Math.max(...tilts)).toBeGreaterThan(45);
    expect(Math.max(...tilts)).toBeLessThan(51);
    for (const key of ['lightAzimuth', 'viewAzimuth'] as const) {
      const quarters = conditions.map((c) => Math.floor((c[key] * 2) / Math.PI));
      for (const quarter of [0, 1, 2, 3])
        expect(quarters.filter((q) => q === quarter).length).toBeGreaterThan(12);
    }
    const elevations = conditions.map((c) => c.lightElevation * degrees);
    expect(Math.min(...elevations)).toBeGreaterThan(20);
    expect(Math.max(...elevations)).toBeLessThan(80);
  });

  it('make image 2 an ordinary one', () => {
    expect(ordinaryCondition).toEqual(conditions.find(({ number }) => number === 2));
    expect(ordinaryCondition.viewTilt).toBeLessThan(0.3);
    expect(ordinaryCondition.lightElevation).toBeGreaterThan(0.6);
  });

  it('never look past the edge of a sample 1.96 times as large as the image', () => {
    for (const { viewTilt, viewAzimuth, roll } of conditions)
      for (const corner of [0, 1, 2, 3]) {
        const angle = Math.PI / 4 + (corner * Math.PI) / 2 + roll;
        const [x, y] = [Math.SQRT1_2 * Math.cos(angle), Math.SQRT1_2 * Math.sin(angle)];
        const along = (x * Math.cos(viewAzimuth) + y * Math.sin(viewAzimuth)) * (1 / Math.cos(viewTilt) - 1);
        expect(Math.abs(x + along * Math.cos(viewAzimuth))).toBeLessThan(0.98);
        expect(Math.abs(y + along * Math.sin(viewAzimuth))).toBeLessThan(0.98);
      }
  });
});
