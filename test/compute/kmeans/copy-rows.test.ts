import fc from 'fast-check';
import { copyRows } from 'texton-lab/dist/compute/kmeans/copy-rows';
import { describe, expect, it } from 'vitest';
import { planesOf } from '../reference/clustering';
import { firstDifference, numbers } from '../reference/numbers';

describe('copyRows', () => {
  it('writes the same rows from rows and from planes, and nothing around them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 7 }),
        fc.nat(20),
        (count, dimensions, start) => {
          const rows = numbers(count, count * dimensions);
          for (const [data, layout] of [
            [rows, 'rows'],
            [planesOf(rows, dimensions), 'planes'],
          ] as const) {
            const to = new Float32Array(start + rows.length + 3).fill(9);
            copyRows({ count, dimensions, data, layout }, to, start);
            expect(firstDifference(to.subarray(start, start + rows.length), rows)).toBe(-1);
            expect(to.subarray(0, start).every((v) => v === 9)).toBe(true);
            expect(Array.from(to.subarray(start + rows.length))).toEqual([9, 9, 9]);
          }
        },
      ),
      { seed: 10 },
    );
  });

  it('takes rows when no order is given, and no more of the data than there are vectors', () => {
    const to = new Float32Array(6);
    copyRows({ count: 2, dimensions: 2, data: Float32Array.of(1, 2, 3, 4, 5, 6) }, to, 1);
    expect(Array.from(to)).toEqual([0, 1, 2, 3, 4, 0]);
  });
});
