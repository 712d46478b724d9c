import { coverageMap, type Dataset } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const place = (x: number, y: number) => ({
  file: 'a.png',
  x,
  y,
  width: 2,
  height: 1,
  imageWidth: 3,
  imageHeight: 2,
});
const dataset = { origins: [place(0, 0), place(1, 0), place(1, 1)] } as unknown as Dataset;

describe('coverageMap', () => {
  it('counts the items over each pixel', () => {
    expect(coverageMap(dataset, 'a.png')).toEqual({
      width: 3,
      height: 2,
      data: Float32Array.of(1, 2, 1, 0, 1, 1),
    });
  });

  it('refuses an image that the data set has not', () => {
    expect(() => coverageMap(dataset, 'b.png')).toThrow(
      "coverageMap: file must be an image of the data set, got 'b.png'",
    );
  });
});
