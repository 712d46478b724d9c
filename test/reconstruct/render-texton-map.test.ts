import { renderTextonMap } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('renderTextonMap', () => {
  const map = { width: 3, height: 1, data: Int32Array.of(1, 0, 1) };

  it('gives every pixel the grey of its texton', () => {
    expect(renderTextonMap(map, [0.25, 0.5])).toEqual({
      width: 3,
      height: 1,
      data: Float32Array.of(0.5, 0.25, 0.5),
    });
  });

  it('refuses a map that names a texton without a grey', () => {
    expect(() => renderTextonMap(map, [0.25])).toThrow(
      'renderTextonMap: greyLevels must have a value for every texton of the map, got none for 1',
    );
  });
});
