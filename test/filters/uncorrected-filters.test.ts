import { lmFilterBank } from 'texton-lab';
import { uncorrectedFilters } from 'texton-lab/dist/filters/uncorrected-filters';
import { describe, expect, it } from 'vitest';

describe('uncorrectedFilters', () => {
  const filters = uncorrectedFilters(49);

  it('has its scales at √2·k, isotropic filters grouped, nothing normalised', () => {
    expect(filters.map((f) => f.kind).slice(36)).toEqual([
      ...Array.from({ length: 4 }, () => 'gaussian'),
      ...Array.from({ length: 8 }, () => 'log'),
    ]);
    expect([0, 6, 12].map((k) => (filters[k]?.sigma ?? 0) / Math.SQRT2)).toEqual([1, 2, 3]);
    expect(
      Math.abs((filters[0]?.kernel ?? new Float64Array()).reduce((s, v) => s + Math.abs(v), 0) - 1),
    ).toBeGreaterThan(0.1);
  });

  it('has y pointing down: a horizontal edge with its sign turned', () => {
    const [right] = lmFilterBank().filters;
    expect(Math.sign(filters[0]?.kernel[25 * 49 + 24] ?? 0)).toBe(
      -Math.sign(right?.kernel[25 * 49 + 24] ?? 0),
    );
  });

  it('is offered as a variant of the bank, for the large scales only', () => {
    expect(lmFilterBank({ variant: 'uncorrected' }).filters).toHaveLength(48);
    expect(() => lmFilterBank({ variant: 'uncorrected', scales: 'small' })).toThrow(
      "lmFilterBank: scales must be 'large' with variant 'uncorrected', got 'small'",
    );
  });
});
