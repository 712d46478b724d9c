import { studentTail } from 'texton-lab/dist/experiments/student-tail';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';

describe('studentTail', () => {
  it('is what one and two degrees of freedom give in closed form', () => {
    // ν = 1: 1 − (2/π) arctan t; ν = 2: 1 − t/√(2 + t²).
    for (const t of [0, 0.3, 1, 4, 12.7062]) {
      expect(studentTail(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12);
      expect(studentTail(-t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12);
    }
  });

  it('agrees with SciPy from the middle to far out, for few degrees of freedom and many', () => {
    const { tails } = golden<{ tails: { t: number; freedom: number; p: number }[] }>('pipeline/verdicts');
    expect(tails.length).toBeGreaterThan(40);
    for (const { t, freedom, p } of tails) {
      expect(Math.abs(studentTail(t, freedom) - p)).toBeLessThanOrEqual(1e-11 * p);
    }
  });

  it('is 1 in the middle and 0 at infinity', () => {
    expect(studentTail(0, 5)).toBe(1);
    expect(studentTail(-Infinity, 5)).toBe(0);
  });
});
