import {
  evaluateTextons,
  mergeTextons,
  randomSplitHistograms,
  rfsFilterBank,
  standardise,
  varmaZissermanRecipe,
} from 'texton-lab';
import { textonAccuracies } from 'texton-lab/experiments';
import { checkRecipe, learnDictionaries } from 'texton-lab/dist/classify';
import { stratifiedIndexSplits } from 'texton-lab/dist/classify/stratified-index-splits';
import { imageTextonHistograms } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';
import { textureSet } from './texture-set';

const recipe = { ...varmaZissermanRecipe, count: 3, seed: 4, pixels: 200 };

describe('randomSplitHistograms', () => {
  it('gives each side of each split the histograms over the dictionary of its training images', async () => {
    const dataset = textureSet(4);
    const found = await randomSplitHistograms(dataset, recipe, { splits: 2, train: 3 });
    const splits = stratifiedIndexSplits('f', dataset.labels, { splits: 2, train: 3, seed: 4 });
    expect(found).toHaveLength(2);
    for (const [s, { train, test }] of splits.entries()) {
      const dictionaries = await learnDictionaries(
        dataset,
        splits.map((split) => split.train),
        checkRecipe('f', recipe),
      );
      const images = await Promise.all([...train, ...test].map((i) => dataset.get(i)));
      const settings = { maxima: { set: 'MR8' }, border: 'reflect', weber: true } as const;
      const [expected = []] = await imageTextonHistograms(images.map(standardise), rfsFilterBank(), {
        ...settings,
        dictionaries: [dictionaries[s]?.textons ?? { rows: 0, cols: 0, data: new Float64Array() }],
      });
      expect(found[s]?.training).toEqual(expected.slice(0, 9));
      expect(found[s]?.test).toEqual([0, 1, 2].map(() => expected.slice(9)));
      expect([...(found[s]?.trainingLabels ?? [])]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
      expect([...(found[s]?.testLabels ?? [])]).toEqual([0, 1, 2]);
    }
  });

  it.each(['image', 'class'] as const)(
    'leads with one model a %s to the accuracies of evaluateTextons',
    async (models) => {
      // So few textons of so few pixels that some images are taken for others.
      const poor = { ...recipe, count: 1, seed: 1, pixels: 4, images: 1 };
      const drawn = { splits: 6, train: 2 };
      const described = await randomSplitHistograms(textureSet(8), poor, drawn);
      const accuracies = await textonAccuracies(described, { models, distance: 'chiSquare' });
      const evaluated = await evaluateTextons(textureSet(8), poor, { ...drawn, models });
      expect(accuracies).toEqual(evaluated.accuracies);
      expect(Math.min(...accuracies)).toBeLessThan(1);
      expect([evaluated.tested, evaluated.train]).toEqual([18, 2]);
    },
  );

  it('merges the shared dictionary, and learns from all pixels, where the recipe says so', async () => {
    const dataset = textureSet(2);
    const merged = { ...recipe, pixels: 'all', merge: 4 } as const;
    const [found] = await randomSplitHistograms(dataset, merged, { splits: 1 });
    expect(found?.training[0]).toHaveLength(4);
    const [{ train = new Int32Array() } = {}] = stratifiedIndexSplits('f', dataset.labels, {
      splits: 1,
      seed: 4,
    });
    const every = checkRecipe('f', { ...recipe, pixels: 40 * 40 });
    const [whole] = await learnDictionaries(dataset, [train], every);
    const [four] = await learnDictionaries(dataset, [train], checkRecipe('f', merged));
    expect(four).toEqual(mergeTextons(whole as NonNullable<typeof whole>, { count: 4 }));
  });

  it('names what is wrong with a recipe', async () => {
    for (const [wrong, message] of [
      [{ weber: 'no' }, /^randomSplitHistograms: weber.*got "no"$/],
      [
        { merge: 10 },
        'randomSplitHistograms: merge must be at most the number of textons of all classes, 9, got 10',
      ],
    ] as const)
      await expect(randomSplitHistograms(textureSet(2), { ...recipe, ...wrong } as never)).rejects.toThrow(
        message,
      );
  });

  it.each([
    [null, {}, 'randomSplitHistograms: dataset must be a Dataset, got null'],
    [
      textureSet(1),
      {},
      "randomSplitHistograms: dataset must have at least 2 images of every class, got 1 of class 'blobs'",
    ],
    [textureSet(4), { train: 4 }, 'randomSplitHistograms: train must be an integer in [1, 3], got 4'],
    [textureSet(4), { splits: 0 }, 'randomSplitHistograms: splits must be an integer in [1, 10000], got 0'],
    [textureSet(4), { splits: 1e9 }, 'splits must be an integer in [1, 10000], got 1000000000'],
    [textureSet(4), { models: 'class' }, "randomSplitHistograms: unknown option 'models'"],
  ])('refuses bad input %#', async (dataset, wrong, message) => {
    await expect(randomSplitHistograms(dataset as never, recipe, wrong as object)).rejects.toThrow(message);
  });
});
