import { splitTextonHistograms, splitTextonHistogramsByRecipe } from 'texton-lab/experiments';
import { assignmentRecipe, lmFilterBank, planeDataset, subset, type Dataset } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const labels = [0, 0, 1, 1];
const set = planeDataset(
  labels.map((label, i) => formulaTexture(label, i, 24)),
  { labels },
);
const splits = [{ train: subset(set, [0, 2]), test: subset(set, [1, 3]) }];
const bank = lmFilterBank({ size: 9 });
const recipe = { ...assignmentRecipe, bank, count: 3, seed: 2 };

describe('splitTextonHistogramsByRecipe', () => {
  it('gives under each name what the recipe gives alone', async () => {
    const seen: [number, number][] = [];
    const recipes = { plain: recipe, 'more, reflected': { ...recipe, border: 'reflect', count: 4 } } as const;
    const onProgress = (done: number, total: number): number => seen.push([done, total]);
    const found = await splitTextonHistogramsByRecipe(splits, recipes, { onProgress });
    expect(Object.keys(found)).toEqual(['plain', 'more, reflected']);
    expect(found['plain']).toEqual(await splitTextonHistograms(splits, recipe));
    const own = recipes['more, reflected'];
    expect(found['more, reflected']).toEqual(await splitTextonHistograms(splits, own));
    expect(seen).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('reads an image once for all recipes that filter alike, and gives each what it would get alone', async () => {
    let read = 0;
    const counting = (side: Dataset): Dataset => ({ ...side, get: (i) => (read++, side.get(i)) });
    const one = splits.map(({ train, test }) => ({ train: counting(train), test: counting(test) }));
    const seen: [number, number][] = [];
    const common = { ...recipe, count: 4 };
    const recipes = {
      merged: { ...common, merge: 3 },
      reflected: { ...common, border: 'reflect' },
      all: { ...common, border: 'zero' },
      few: { ...common, count: 2 },
    } as const;
    const onProgress = (done: number, total: number): number => seen.push([done, total]);
    const found = await splitTextonHistogramsByRecipe(one, recipes, { onProgress });
    // Two training images, of which textons are learnt first, and two test images: twice, not four times.
    expect(read).toBe(2 * (2 + 2 + 2));
    expect(seen).toEqual([
      [3, 4],
      [4, 4],
    ]);
    expect(Object.keys(found)).toEqual(['merged', 'reflected', 'all', 'few']);
    for (const [name, own] of Object.entries(recipes))
      expect(found[name]).toEqual(await splitTextonHistograms(splits, own));
  });

  it.each([
    [{ plain: recipe }, { counts: 3 }, "splitTextonHistogramsByRecipe: unknown option 'counts'"],
    [{ plain: { ...recipe, counts: 3 } }, {}, "splitTextonHistogramsByRecipe: unknown option 'counts'"],
    [
      { plain: { ...recipe, merge: 0 } },
      {},
      'splitTextonHistogramsByRecipe: merge must be an integer of at least 1, got 0',
    ],
    [{ plain: { ...recipe, border: 'none' } }, {}, 'splitTextonHistogramsByRecipe: border must be one of '],
    [{ plain: null }, {}, "splitTextonHistogramsByRecipe: recipes['plain'] must be a TextonRecipe such as"],
    [
      null,
      {},
      'splitTextonHistogramsByRecipe: recipes must be recipes by name, { name: { ...assignmentRecipe',
    ],
  ])('refuses bad recipes and options %#', async (recipes, options, message) => {
    await expect(splitTextonHistogramsByRecipe(splits, recipes as never, options as object)).rejects.toThrow(
      message,
    );
  });
});
