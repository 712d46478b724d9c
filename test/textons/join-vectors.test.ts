import { joinVectors } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

const image = (width: number, ...data: number[]) => ({
  count: data.length / width,
  width,
  height: 1,
  data: Float32Array.from(data),
});

describe('joinVectors', () => {
  it('reads pixel by pixel, one image after the other', () => {
    expect(joinVectors('f', [image(2, 1, 2, 10, 20), image(1, 3, 30)])).toEqual({
      count: 3,
      dimensions: 2,
      data: Float32Array.of(1, 10, 2, 20, 3, 30),
    });
  });

  it('refuses no image, and images of different banks', () => {
    expect(() => joinVectors('f', [])).toThrow('f: responses must contain at least one image');
    expect(() => joinVectors('f', [image(1, 1, 2), image(1, 1)])).toThrow(
      'f: responses must all have 2 planes, got one with 1',
    );
  });
});
