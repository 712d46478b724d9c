import { labelColours } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('labelColours', () => {
  it('begins with the palette of the charts', () => {
    expect(labelColours(3)).toEqual(['#0072B2', '#D55E00', '#009E73']);
  });

  it('gives a label the same colour whatever the number of labels, and none twice up to 512', () => {
    expect(labelColours(20)).toEqual(labelColours(50).slice(0, 20));
    expect(new Set(labelColours(512)).size).toBe(512);
    expect(labelColours(513)[512]).toBe('#0072B2');
  });

  it('keeps twenty colours apart by their brightness or blueness, which colour-blind readers see', () => {
    const places = labelColours(20).map((c) => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(c.slice(at, at + 2), 16) / 255);
      return [0.3 * r + 0.59 * g + 0.11 * b, 0.5 * (b - 0.3 * r - 0.6 * g)] as const;
    });
    for (const [i, a] of places.entries())
      for (const b of places.slice(0, i)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(0.04);
  });

  it('refuses a count below 1', () => {
    expect(() => labelColours(0)).toThrow('labelColours: count must be an integer in [1, 1000000], got 0');
  });
});
