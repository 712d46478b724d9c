import { compareMerging } from 'texton-lab/experiments';
import { quantisationError, textonDictionary } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

// One response a pixel: textons {0, 1, 20} of class 0 and {4, 21.5} of class 1, as in the test of mergeTextons.
const dictionary = textonDictionary([matrixOf([[0], [1], [20]]), matrixOf([[4], [21.5]])]);
const image = (...data: number[]) => ({
  count: 1,
  width: data.length,
  height: 1,
  data: Float32Array.from(data),
});
const images = [image(0, 1, 20, 4), image(21.5, 0, 4, 4)];

describe('compareMerging', () => {
  it('measures the mean error of merged textons, and counts those of several classes', async () => {
    const [three] = await compareMerging(dictionary, { images, counts: [3] });
    const merged = matrixOf([[0.5], [20.75], [4]]);
    const errors = images.map((r) => quantisationError(r, merged));
    expect(three).toMatchObject({ count: 3, mixedTextons: 1 });
    expect(three?.mergedError).toBeCloseTo(((errors[0] ?? NaN) + (errors[1] ?? NaN)) / 2, 12);
  });

  it('finds k-means no worse than merging where it finds the best division', async () => {
    const rows = await compareMerging(dictionary, { images, counts: [5, 3], seed: 1 });
    expect(rows.map((row) => row.count)).toEqual([5, 3]);
    expect(rows[0]?.mergedError).toBe(0);
    expect(rows[0]?.kmeansError).toBeCloseTo(0, 12);
    expect(rows[1]?.kmeansError).toBeLessThanOrEqual(rows[1]?.mergedError ?? NaN);
  });

  it('refuses an empty list of images, and more textons than there are', async () => {
    await expect(compareMerging(dictionary, { images: [], counts: [2] })).rejects.toThrow(
      'compareMerging: images must have at least one image, got none',
    );
    await expect(compareMerging(dictionary, { images, counts: [6] })).rejects.toThrow(
      'compareMerging: counts[0] must be an integer in [1, 5], got 6',
    );
  });
});
