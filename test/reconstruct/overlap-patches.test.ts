import { overlapPatches } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';

const patches = { count: 1, size: 3, data: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) };

describe('overlapPatches', () => {
  it('turns a patch by 180° and weighs it evenly with an infinite deviation', () => {
    const map = { width: 3, height: 1, data: new Int32Array(3) };
    // Left pixel: own centre 5, and from the right neighbour what lies to its left: turned, 6.
    expect(overlapPatches(map, patches, { sigma: Infinity })).toEqual(Float64Array.of(5.5, 5, 4.5));
  });

  it('comes down to the centre pixel for a small deviation', () => {
    const map = { width: 4, height: 4, data: new Int32Array(16) };
    expect(overlapPatches(map, patches, { sigma: 0.1 })).toBeCloseToArray(new Float64Array(16).fill(5), {
      atol: 1e-12,
    });
  });

  it.each([0, -1, NaN, 0.09, -Infinity])('refuses a deviation of %d', (sigma) => {
    const map = { width: 1, height: 1, data: new Int32Array(1) };
    expect(() => overlapPatches(map, patches, { sigma })).toThrow(
      `overlapPatches: sigma must be a number of at least 0.1, got ${sigma}`,
    );
  });
});
