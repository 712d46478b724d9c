import { centralCrop } from 'texton-lab/dist/image';
import { describe, expect, it } from 'vitest';
import { planeOf, rowsOf } from './fixtures';

const plane = planeOf([
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 10, 11, 12],
]);

describe('centralCrop', () => {
  it('keeps the middle, as a square unless a height is given', () => {
    expect(rowsOf(centralCrop(plane, { width: 2, height: 1 }))).toEqual([[6, 7]]);
    expect(rowsOf(centralCrop(plane, { width: 2 }))).toEqual([
      [2, 3],
      [6, 7],
    ]);
  });

  it('leaves the larger half of an odd margin at the right and at the bottom', () => {
    expect(rowsOf(centralCrop(plane, { width: 1, height: 2 }))).toEqual([[2], [6]]);
  });

  it('keeps the whole plane when asked for its size', () => {
    expect(centralCrop(plane, { width: 4, height: 3 })).toEqual(plane);
  });

  it('refuses a part larger than the plane', () => {
    expect(() => centralCrop(plane, { width: 4 })).toThrow(
      'centralCrop: height must be an integer in [1, 3], got 4',
    );
  });
});
