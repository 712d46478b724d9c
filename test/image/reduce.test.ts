import fc from 'fast-check';
import { reduce } from 'texton-lab/dist/image/reduce';
import { describe, expect, it } from 'vitest';
import { planeOf, rowsOf } from './fixtures';

describe('reduce', () => {
  it('takes the mean of the pixels under each new one', () => {
    const plane = planeOf([
      [0, 1, 2, 3],
      [2, 3, 4, 9],
    ]);
    expect(rowsOf(reduce(plane, { width: 2, height: 1 }))).toEqual([[1.5, 4.5]]);
  });
  it('divides a pixel between two new ones by area', () => {
    // Each new pixel is one and a half wide: (0 + 3 / 2) / 1.5 and (3 / 2 + 6) / 1.5.
    expect(rowsOf(reduce(planeOf([[0, 3, 6]]), { width: 2, height: 1 }))).toEqual([[1, 5]]);
  });
  it('keeps the mean of a plane, and an even plane as it is', () => {
    const size = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(size, size, size, size, fc.nat(), (width, height, w, h, seed) => {
        const data = Float32Array.from({ length: width * height }, (_, i) => ((i * 7919 + seed) % 101) / 100);
        const [wide, high] = [Math.min(w, width), Math.min(h, height)];
        const mean = (values: Float32Array): number => values.reduce((sum, v) => sum + v, 0) / values.length;
        const small = reduce({ width, height, data }, { width: wide, height: high });
        expect(mean(small.data)).toBeCloseTo(mean(data), 5);
        const even = reduce({ width, height, data: data.map(() => 0.5) }, { width: wide, height: high });
        expect(even.data).toBeCloseToArray(
          even.data.map(() => 0.5),
          { atol: 1e-6, rtol: 0 },
        );
      }),
    );
  });
});
