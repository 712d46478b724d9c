import fc from 'fast-check';
import { standardise } from 'texton-lab/dist/image';
import { describe, expect, it } from 'vitest';
import { planeOf, rowsOf } from './fixtures';

describe('standardise', () => {
  it('gives a hand-worked plane mean 0 and population deviation 1', () => {
    // Mean 5, population variance ((−3)² + (−1)² + 1² + 3²) / 4 = 5.
    const rows = rowsOf(
      standardise(
        planeOf([
          [2, 4],
          [6, 8],
        ]),
      ),
    );
    expect(rows.flat()).toEqual([-3, -1, 1, 3].map((value) => Math.fround(value / Math.sqrt(5))));
  });

  it('forgets brightness and contrast', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 2, maxLength: 40 }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (bytes, gain, offset) => {
          fc.pre(new Set(bytes).size > 1);
          const plain = standardise(planeOf([bytes.map((byte) => byte / 255)]));
          const changed = standardise(planeOf([bytes.map((byte) => (gain * byte) / 255 + offset)]));
          const mean = plain.data.reduce((a, b) => a + b, 0) / bytes.length;
          const square = plain.data.reduce((a, b) => a + b * b, 0) / bytes.length;
          expect(Math.abs(mean)).toBeLessThan(1e-6);
          expect(Math.abs(square - 1)).toBeLessThan(1e-5);
          plain.data.forEach((value, i) => expect(Math.abs(changed.data[i]! - value)).toBeLessThan(2e-3));
        },
      ),
    );
  });

  it('leaves its input as it was', () => {
    const plane = planeOf([[0, 1]]);
    standardise(plane);
    expect(rowsOf(plane)).toEqual([[0, 1]]);
  });

  it('refuses a constant plane and NaN', () => {
    expect(() => standardise(planeOf([[0.5, 0.5]]))).toThrow(
      'standardise: plane must not be constant, got 0.5 at each of its 2 pixels',
    );
    expect(() => standardise(planeOf([[0, NaN]]))).toThrow('got NaN at x 1, y 0');
  });
});
