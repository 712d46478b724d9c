import fc from 'fast-check';
import { crop } from 'texton-lab/dist/image';
import { describe, expect, it } from 'vitest';
import { planeOf, rowsOf } from './fixtures';

const plane = planeOf([
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 10, 11, 12],
]);

describe('crop', () => {
  it('cuts out the rectangle whose top left corner is x, y', () => {
    expect(rowsOf(crop(plane, { x: 1, y: 1, width: 3, height: 2 }))).toEqual([
      [6, 7, 8],
      [10, 11, 12],
    ]);
  });

  it('keeps every pixel at its place, for any rectangle', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(2), fc.nat(3), fc.nat(2), (x, y, extraX, extraY) => {
        const width = 1 + Math.min(extraX, 3 - x);
        const height = 1 + Math.min(extraY, 2 - y);
        const part = crop(plane, { x, y, width, height });
        for (let j = 0; j < height; j++)
          for (let i = 0; i < width; i++)
            expect(part.data[j * width + i]).toBe(plane.data[(y + j) * 4 + x + i]);
      }),
    );
  });

  it('copies, so that the original is left as it was', () => {
    crop(plane, { x: 0, y: 0, width: 4, height: 3 }).data.fill(0);
    expect(plane.data[0]).toBe(1);
  });

  it('refuses a rectangle that leaves the plane, by one pixel', () => {
    expect(() => crop(plane, { x: 2, y: 0, width: 3, height: 1 })).toThrow(
      'crop: x must be an integer in [0, 1], got 2',
    );
    expect(() => crop(plane, { x: 0, y: -1, width: 1, height: 1 })).toThrow(
      'crop: y must be an integer in [0, 2], got -1',
    );
    expect(() => crop(plane, { x: 0, y: 0, width: 1, height: 4 })).toThrow(
      'crop: height must be an integer in [1, 3], got 4',
    );
  });
});
