import { patchPlane } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('patchPlane', () => {
  const patches = { count: 2, size: 2, data: Float64Array.of(0, 0, 0, 0, 1, 2, 3, 4) };

  it('takes one patch, upright or turned by 180°', () => {
    expect(patchPlane(patches, 1)).toEqual({ width: 2, height: 2, data: Float32Array.of(1, 2, 3, 4) });
    expect(Array.from(patchPlane(patches, 1, { turned: true }).data)).toEqual([4, 3, 2, 1]);
    expect(patches.data[4]).toBe(1);
  });

  it('refuses a patch that is not there', () => {
    expect(() => patchPlane(patches, 2)).toThrow('patchPlane: index must be an integer in [0, 1], got 2');
  });
});
