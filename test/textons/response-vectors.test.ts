import { responseVectors } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

describe('responseVectors', () => {
  it('turns planes into one vector a pixel, row by row', () => {
    const responses = { count: 2, width: 3, height: 1, data: Float32Array.of(1, 2, 3, 10, 20, 30) };
    expect(responseVectors(responses)).toEqual({
      count: 3,
      dimensions: 2,
      data: Float32Array.of(1, 10, 2, 20, 3, 30),
    });
  });

  it('holds every value in its place for more pixels than are read at a time', () => {
    const data = Float32Array.from({ length: 3 * 600 }, (_, i) => i);
    const vectors = responseVectors({ count: 3, width: 30, height: 20, data }).data;
    for (let i = 0; i < 600; i++)
      expect([...vectors.subarray(3 * i, 3 * i + 3)]).toEqual([i, 600 + i, 1200 + i]);
  });
});
