import { lmFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { expectGoldenBank } from './filter-banks';

const sum = (values: Float64Array): number => values.reduce((s, v) => s + v, 0);

describe('lmFilterBank', () => {
  it("equals the bank of Oxford's Matlab code", () => expectGoldenBank(lmFilterBank(), 'lm_matlab', 'lm'));
  it('equals its small-scale bank', () =>
    expectGoldenBank(lmFilterBank({ scales: 'small' }), 'lms_matlab', 'lms'));
  it("equals the assignment's port where that is asked for", () =>
    expectGoldenBank(lmFilterBank({ variant: 'course' }), 'lm_course', 'lm_course'));

  it('gives every Matlab filter zero mean and L1 norm 1', () => {
    for (const { kernel } of lmFilterBank().filters) {
      expect(Math.abs(sum(kernel))).toBeLessThan(1e-13);
      expect(sum(kernel.map(Math.abs))).toBeCloseTo(1, 12);
    }
  });

  it('has a horizontal first edge, positive in the lower half, and a vertical fourth, positive on the left', () => {
    const [horizontal, , , vertical] = lmFilterBank().filters;
    expect(horizontal?.kernel[25 * 49 + 24]).toBeGreaterThan(0);
    expect(horizontal?.kernel[23 * 49 + 24]).toBeLessThan(0);
    expect(vertical?.kernel[24 * 49 + 23]).toBeGreaterThan(0);
    expect(vertical?.kernel[24 * 49 + 25]).toBeLessThan(0);
  });

  it('names kind, scale and orientation of each filter', () => {
    const { filters, name, size } = lmFilterBank();
    expect([name, size]).toEqual(['LM (VGG)', 49]);
    expect(filters.map((f) => f.kind)).toEqual([
      ...Array<string>(18).fill('edge'),
      ...Array<string>(18).fill('bar'),
      ...Array.from({ length: 4 }, () => ['gaussian', 'log', 'log']).flat(),
    ]);
    expect(filters[47]?.sigma).toBeCloseTo(12, 12);
    expect(filters[9]?.orientation).toBeCloseTo(Math.PI / 2, 12);
  });

  it('lets the mean through in the course variant only', () => {
    expect(
      sum(lmFilterBank({ variant: 'course' }).filters[36]?.kernel ?? new Float64Array()),
    ).toBeGreaterThan(3);
  });

  it.each([
    [{ size: 48 }, 'lmFilterBank: size must be odd so that the kernel has a centre, got 48'],
    [{ size: 0 }, 'lmFilterBank: size must be an integer in [3, 511], got 0'],
    [{ variant: 'python' }, /lmFilterBank: variant.*got "python"$/],
    [{ sigma: 2 }, "lmFilterBank: unknown option 'sigma'"],
  ])('refuses %j', (options, message) => {
    expect(() => lmFilterBank(options as object)).toThrow(message);
  });
});
