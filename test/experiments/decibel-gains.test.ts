import { decibelGains } from 'texton-lab/dist/experiments/decibel-gains';
import { describe, expect, it } from 'vitest';

describe('decibelGains', () => {
  it('compares image by image, with an interval by Student’s t', () => {
    const [rows] = decibelGains([{ values: [[20, 22, 24], [21, 24, 24]], reference: 0 }]); // prettier-ignore
    expect(rows?.[0]).toEqual({
      gain: NaN,
      from: NaN,
      to: NaN,
      verdict: 'reference',
    });
    // Gains 1, 2, 0: mean 1, deviation 1, t = 4.3027 for two degrees of freedom.
    expect(rows?.[1]?.gain).toBe(1);
    expect(rows?.[1]?.from).toBeCloseTo(1 - 4.30265 / Math.sqrt(3), 4);
    expect(rows?.[1]?.to).toBeCloseTo(1 + 4.30265 / Math.sqrt(3), 4);
    expect(rows?.[1]?.verdict).toBe('not settled by these draws');
  });

  it('judges all groups together: what one comparison settles, many may not', () => {
    // Gains 0.8, 1, 1.2: t = 8.66 with two degrees of freedom, p = 0.013.
    const values = [[20, 20, 20], [20.8, 21, 21.2]]; // prettier-ignore
    const group = { values, reference: 0 };
    const noise = { values: [[20, 20, 20], [21, 19, 20.1]], reference: 0 }; // prettier-ignore
    expect(decibelGains([group])[0]?.[1]?.verdict).toBe('gains');
    expect(decibelGains([group, noise, noise, noise])[0]?.[1]?.verdict).toBe('not settled by these draws');
    expect(decibelGains([{ values, reference: 1 }])[0]?.[0]?.verdict).toBe('loses');
  });
});
