import { textonHistogram } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

const map = { width: 2, height: 2, data: Int32Array.of(0, 2, 2, 2) };

describe('textonHistogram', () => {
  it('gives frequencies that sum to 1, with a bin for textons that do not occur', () => {
    expect(textonHistogram(map, 5)).toEqual(Float64Array.of(0.25, 0, 0.75, 0, 0));
  });

  it('names a texton that is not there', () => {
    expect(() => textonHistogram(map, 2)).toThrow(/textonHistogram: map must .*got 2/);
    expect(() => textonHistogram({ width: 0, height: 0, data: new Int32Array() }, 2)).toThrow(
      'textonHistogram: map.width must be an integer of at least 1, got 0',
    );
    const unsure = { ...map, data: Float32Array.of(0, NaN, 1, 1) as unknown as Int32Array };
    expect(() => textonHistogram(unsure, 5)).toThrow('textonHistogram: map must be a TextonMap');
  });
});
