import fc from 'fast-check';
import { exactNearest } from 'texton-lab/dist/compute/nearest/exact-nearest';
import { describe, expect, it } from 'vitest';
import { nearest } from '../reference/clustering';
import { numbers } from '../reference/numbers';

describe('exactNearest', () => {
  it('finds the first of the nearest centres wherever it begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(),
        (count, d, seed) => {
          const data = Float64Array.from(numbers(seed, count * d + 3, 'integer'));
          const vector = numbers(seed + 1, d, 'integer');
          const expected = nearest(vector, data.subarray(3), d).labels[0];
          for (let likely = 0; likely < count; likely++)
            expect(exactNearest(vector, likely, { data, start: 3, count, dimensions: d })).toBe(expected);
        },
      ),
      { seed: 7 },
    );
  });
});
