import { flatSurface } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('flatSurface', () => {
  it('has one height and one albedo', () => {
    const { height, albedo } = flatSurface(3, -2, 0.5);
    expect([...height]).toEqual(Array(9).fill(-2));
    expect([...albedo]).toEqual(Array(9).fill(0.5));
  });
});
