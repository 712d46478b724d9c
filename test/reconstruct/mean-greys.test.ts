import { meanGreys } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';

describe('meanGreys', () => {
  it('averages the grey of every texton, and all of it for a texton without pixels', () => {
    const map = { width: 2, height: 2, data: Int32Array.of(0, 0, 2, 0) };
    const plane = { width: 2, height: 2, data: Float32Array.of(1, 2, 6, 3) };
    expect(meanGreys(map, plane, 3)).toEqual(Float64Array.of(2, 3, 6));
  });
});
