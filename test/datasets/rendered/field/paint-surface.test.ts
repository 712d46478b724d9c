import { paintSurface } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('paintSurface', () => {
  it('asks for every point, row by row', () => {
    const { height, albedo } = paintSurface(2, (x, y, into) => {
      into.height = 10 * y + x;
      into.albedo = y;
    });
    expect([...height]).toEqual([0, 1, 10, 11]);
    expect([...albedo]).toEqual([0, 0, 1, 1]);
  });
});
