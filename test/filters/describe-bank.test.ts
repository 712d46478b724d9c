import { describeBank, lmFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('describeBank', () => {
  it('tells kind, scale, orientation and sums of each filter', () => {
    const rows = describeBank(lmFilterBank());
    expect(rows[9]).toMatchObject({ filter: 9, kind: 'edge', sigma: 2, degrees: 90, sum: 0 });
    expect(rows[9]?.absoluteSum).toBeCloseTo(1, 12);
    // The port's finest Gaussian sums to (2πσ²)/√(2πσ²) = √(2π)·√2.
    expect(describeBank(lmFilterBank({ variant: 'course' }))[36]?.sum).toBeCloseTo(Math.sqrt(4 * Math.PI), 6);
  });
});
