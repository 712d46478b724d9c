import { describeRandomSplits, evaluateTextons, rfsFilterBank, standardise } from 'texton-lab';
import { textonAccuracies } from 'texton-lab/experiments';
import { labelSplits, learnDictionaries } from 'texton-lab/dist/classify';
import { imageTextonHistograms } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';
import { textureSet } from './texture-set';

const options = { textons: 3, splits: 2, seed: 4, pixels: 200 };

describe('describeRandomSplits', () => {
  it('gives each side of each split the histograms over the dictionary of its training images', async () => {
    const dataset = textureSet(4);
    const found = await describeRandomSplits(dataset, { ...options, train: 3 });
    const splits = labelSplits(dataset.labels, { splits: 2, train: 3, seed: 4 });
    expect(found).toHaveLength(2);
    for (const [s, { train, test }] of splits.entries()) {
      const dictionaries = await learnDictionaries(
        dataset,
        splits.map((split) => split.train),
        {
          bank: 'mr8',
          border: 'reflect',
          standardised: true,
          weber: true,
          textons: 3,
          images: 13,
          pixels: 200,
          seed: 4,
        },
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
      const poor = { textons: 1, splits: 6, seed: 1, pixels: 4, dictionaryImages: 1, train: 2 };
      const described = await describeRandomSplits(textureSet(8), poor);
      const accuracies = textonAccuracies(described, { models, distance: 'chiSquare' });
      const evaluated = await evaluateTextons(textureSet(8), { ...poor, models });
      expect(accuracies).toEqual(evaluated.accuracies);
      expect(Math.min(...accuracies)).toBeLessThan(1);
      expect([evaluated.tested, evaluated.train]).toEqual([18, 2]);
    },
  );

  it.each([
    [null, {}, 'describeRandomSplits: dataset must be a Dataset, got null'],
    [
      textureSet(1),
      {},
      "describeRandomSplits: dataset must have at least 2 images of every class, got 1 of class 'blobs'",
    ],
    [textureSet(4), { train: 4 }, 'describeRandomSplits: train must be an integer in [1, 3], got 4'],
    [textureSet(4), { splits: 0 }, 'describeRandomSplits: splits must be an integer in [1, 10000], got 0'],
    [textureSet(4), { splits: 1e9 }, 'splits must be an integer in [1, 10000], got 1000000000'],
    [textureSet(4), { weber: 'no' }, 'describeRandomSplits: weber must be true or false, got "no"'],
    [textureSet(4), { models: 'class' }, "describeRandomSplits: unknown option 'models'"],
  ])('refuses bad input %#', async (dataset, wrong, message) => {
    await expect(describeRandomSplits(dataset as never, wrong as object)).rejects.toThrow(message);
  });
});
