import { repeatedRows } from 'texton-lab/dist/compute/nearest/repeated-rows';
import { describe, expect, it } from 'vitest';

describe('repeatedRows', () => {
  it('marks rows that an earlier one is equal to, and no row that only sums to the same', () => {
    const rows = [1, 2, 3, 1, 1, 2, -0, 0, 0, 0, 1, 2];
    expect(Array.from(repeatedRows(Float64Array.from(rows), 2))).toEqual([0, 0, 1, 0, 1, 1]);
    expect(Array.from(repeatedRows(Float64Array.of(2, 1, 0, 2), 2))).toEqual([0, 0]);
  });
});
