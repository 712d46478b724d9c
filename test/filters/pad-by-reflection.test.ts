import { padByReflection } from 'texton-lab/dist/filters';
import { describe, expect, it } from 'vitest';

describe('padByReflection', () => {
  it('repeats the edge pixel, then goes back', () => {
    const padded = padByReflection({ width: 3, height: 1, data: Float32Array.of(1, 2, 3) }, 2);
    expect([padded.width, padded.height]).toEqual([7, 5]);
    expect(Array.from(padded.data.subarray(0, 7))).toEqual([2, 1, 1, 2, 3, 3, 2]);
  });

  it('mirrors again where the margin is wider than the image', () => {
    const padded = padByReflection({ width: 2, height: 1, data: Float32Array.of(1, 2) }, 5);
    expect(Array.from(padded.data.subarray(0, 12))).toEqual(
      [1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2, 1].map((_, i) => ([1, 2, 2, 1] as number[])[(i + 3) % 4]),
    );
  });
});
