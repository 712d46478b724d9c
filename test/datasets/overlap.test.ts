import type { Dataset } from 'texton-lab/dist/datasets';
import { overlap, subset } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import { tinyDataset } from './fixtures';

/** A data set of squares of side 4 in images of 10 × 10, each told by its image and its corner. */
function squares(places: readonly { file: string; x: number; y: number }[]): Dataset {
  const base = tinyDataset([places.map((_, i) => i)]);
  return {
    ...base,
    origins: places.map((place) => ({ ...place, width: 4, height: 4, imageWidth: 10, imageHeight: 10 })),
  };
}

describe('overlap', () => {
  it('counts test items and pixels that training has seen, by hand', () => {
    const train = squares([
      { file: 'a', x: 0, y: 0 },
      { file: 'a', x: 1, y: 0 },
    ]);
    const test = squares([
      { file: 'b', x: 0, y: 0 }, // another image
      { file: 'a', x: 3, y: 2 }, // 2 × 2 pixels of the second square, one column of them in the first too
      { file: 'a', x: 5, y: 0 }, // beside both
      { file: 'a', x: 0, y: 4 }, // beneath both
    ]);
    expect(overlap(train, test)).toEqual({ items: 1 / 4, pixels: 4 / 64, shared: Int32Array.of(1) });
  });

  it('is whole for a set with itself, and nothing for disjoint images or an empty test', () => {
    const dataset = tinyDataset([[0, 1, 2]]);
    expect(overlap(dataset, dataset)).toEqual({ items: 1, pixels: 1, shared: Int32Array.of(0, 1, 2) });
    expect(overlap(subset(dataset, [0]), subset(dataset, [1, 2])).items).toBe(0);
    expect(overlap(dataset, subset(dataset, []))).toEqual({ items: 0, pixels: 0, shared: new Int32Array(0) });
  });
});
