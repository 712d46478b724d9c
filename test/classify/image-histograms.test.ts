import { textonHistogram, textonMap, type Matrix, type Plane } from 'texton-lab';
import {
  BANK_NAMES,
  checkRecipe,
  imageHistograms,
  normalisedResponses,
  varmaZissermanRecipe,
} from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { image, numbers } from '../compute/reference/numbers';

function textons(seed: number, rows: number, cols: number): Matrix {
  return { rows, cols, data: Float64Array.from(numbers(seed, rows * cols)) };
}

describe('imageHistograms', () => {
  // Two sizes, more images than are described together, and a last batch of one.
  const planes = Array.from({ length: 17 }, (_, i) => image(i, i % 3 ? 40 : 33, 36));
  const images = { length: 17, get: (i: number): Promise<Plane> => Promise.resolve(planes[i] as Plane) };

  it.each(BANK_NAMES)("gives the histograms of the steps one by one with bank '%s'", async (bank) => {
    const recipe = checkRecipe('f', { ...varmaZissermanRecipe, bank });
    const cols = recipe.responses;
    const dictionaries = [textons(1, 12, cols), textons(2, 5, cols)];
    const seen: number[] = [];
    const onProgress = (done: number): void => void seen.push(done);
    let i = 0;
    for await (const found of imageHistograms(images, recipe, { dictionaries, onProgress })) {
      const responses = await normalisedResponses(planes[i++] as Plane, { bank });
      for (const [d, words] of dictionaries.entries())
        expect(found[d]).toEqual(textonHistogram(await textonMap(responses, words), words.rows));
    }
    expect(i).toBe(17);
    expect(seen).toEqual([16, 17]);
  });

  it.each([
    [true, false],
    [false, true],
    [false, false],
  ])('leaves out what is not wanted: standardise %s, weber %s', async (standardise, weber) => {
    const [words] = [textons(1, 12, 8)];
    const recipe = checkRecipe('f', { ...varmaZissermanRecipe, standardise, weber });
    const [plane] = planes as [Plane];
    const one = { length: 1, get: () => Promise.resolve(plane) };
    const { value } = await imageHistograms(one, recipe, { dictionaries: [words] }).next();
    const responses = await normalisedResponses(plane, { standardise, weber });
    expect(value).toEqual([textonHistogram(await textonMap(responses, words), words.rows)]);
    const usual = await normalisedResponses(plane);
    expect(value).not.toEqual([textonHistogram(await textonMap(usual, words), words.rows)]);
  });

  it('refuses a constant image', async () => {
    const flat = {
      length: 1,
      get: () => Promise.resolve({ width: 2, height: 1, data: new Float32Array(2) }),
    };
    const recipe = checkRecipe('f', { ...varmaZissermanRecipe, bank: 's', border: 'zero' });
    const options = { dictionaries: [textons(1, 2, 13)] };
    await expect(imageHistograms(flat, recipe, options).next()).rejects.toThrow(
      'imageHistograms: image 0 must not be constant',
    );
  });
});
