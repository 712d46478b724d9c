import { paintMap } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('paintMap', () => {
  const map = { width: 3, height: 1, data: Int32Array.of(1, 0, 1) };

  it('gives every pixel the grey of its texton', () => {
    expect(paintMap(map, [0.25, 0.5])).toEqual({
      width: 3,
      height: 1,
      data: Float32Array.of(0.5, 0.25, 0.5),
    });
  });

  it('refuses a map that names a texton without a grey', () => {
    expect(() => paintMap(map, [0.25])).toThrow(
      'paintMap: greys must have a value for each texton of map, got none for 1',
    );
  });
});
