import { filterWindow } from 'texton-lab/dist/filters';
import { describe, expect, it } from 'vitest';

const plane = { width: 60, height: 50 };

describe('filterWindow', () => {
  it('starts half a kernel in, a whole one where the image is padded or only its interior wanted', () => {
    expect(filterWindow('f', plane, 49, 'zero')).toEqual({ x: 24, y: 24, width: 60, height: 50 });
    expect(filterWindow('f', plane, 49, 'reflect')).toEqual({ x: 48, y: 48, width: 60, height: 50 });
    expect(filterWindow('f', plane, 49, 'valid')).toEqual({ x: 48, y: 48, width: 12, height: 2 });
  });

  it('refuses an image smaller than the kernels without a border', () => {
    expect(() => filterWindow('f', { width: 60, height: 48 }, 49, 'valid')).toThrow(
      "f: plane must be at least 49×49 with border 'valid', got 60×48; use 'zero' or 'reflect'",
    );
  });
});
