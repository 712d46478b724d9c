import { meanGreyLevels } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';

describe('meanGreyLevels', () => {
  it('averages the grey of every texton, and all of it for a texton without pixels', () => {
    const map = { width: 2, height: 2, data: Int32Array.of(0, 0, 2, 0) };
    const plane = { width: 2, height: 2, data: Float32Array.of(1, 2, 6, 3) };
    expect(meanGreyLevels(map, plane, 3)).toEqual(Float64Array.of(2, 3, 6));
  });

  it('refuses a texton outside the count, an image of another size, and no count', () => {
    const map = { width: 2, height: 1, data: Int32Array.of(0, 2) };
    const plane = { width: 2, height: 1, data: Float32Array.of(1, 2) };
    expect(() => meanGreyLevels(map, plane, 2)).toThrow(/meanGreyLevels: map must .*got 2/);
    expect(() => meanGreyLevels(map, { ...plane, width: 1, height: 2 }, 3)).toThrow(
      'meanGreyLevels: plane must be 2×1',
    );
    expect(() => meanGreyLevels(map, plane, 0)).toThrow(
      'meanGreyLevels: count must be an integer of at least 1, got 0',
    );
  });
});
