import { bankPower } from 'texton-lab/experiments';
import { lmFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('bankPower', () => {
  const filter = (weights: Record<number, number>) => ({
    kernel: Float64Array.from({ length: 9 }, (_, i) => weights[i] ?? 0),
    kind: 'edge' as const,
    sigma: 1,
    orientation: 0,
  });

  it('is 1 everywhere for a single weight, and follows the cosine for a sum of two neighbours', () => {
    const dot = { name: 'dot', size: 3, filters: [filter({ 7: 1 })] };
    for (const row of bankPower(dot)) expect(row.power).toBeCloseTo(1, 12);
    const pair = { name: 'pair', size: 3, filters: [filter({ 3: 1, 5: 1 })] };
    const rows = bankPower(pair, { frequencies: 3, directions: 2 });
    expect(rows.map((r) => r.frequency)).toEqual([0, 0.25, 0.5]);
    // Across, |2·cos(2πf)|²; along, the wave does not vary and both weights add to 4.
    expect(rows.map((r) => r.least)).toBeCloseToArray([4, 0, 4], { atol: 1e-12 });
    expect(rows.map((r) => r.most)).toBeCloseToArray([4, 4, 4], { atol: 1e-12 });
    expect(rows[1]?.power).toBeCloseTo(2, 12);
    expect(rows[1]?.relativePower).toBeCloseTo(10 * Math.log10(0.5), 9);
    expect(rows[1]?.bank).toBe('pair');
  });

  it('shows that LM answers neither to flat grey nor to fine detail', () => {
    const power = bankPower(lmFilterBank(), { frequencies: 11 }).map((r) => r.power);
    const most = Math.max(...power);
    expect(power[0]).toBeLessThan(1e-20);
    expect(bankPower(lmFilterBank(), { frequencies: 3 })[0]?.relativePower).toBeCloseTo(-80, 9);
    expect((power[7] ?? 1) / most).toBeLessThan(3e-3);
    expect((power[2] ?? 0) / most).toBeGreaterThan(0.05);
  });

  it('refuses a single frequency', () => {
    expect(() => bankPower(lmFilterBank(), { frequencies: 1 })).toThrow(
      'bankPower: frequencies must be an integer of at least 2, got 1',
    );
  });
});
