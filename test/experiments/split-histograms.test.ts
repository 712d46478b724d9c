import {
  assignmentRecipe,
  lmFilterBank,
  maximumResponses,
  planeDataset,
  rfsFilterBank,
  subset,
  weberNormalise,
  type Responses,
} from 'texton-lab';
import { checkRecipe, textonHistograms } from 'texton-lab/dist/classify';
import { splitHistograms } from 'texton-lab/dist/experiments/split-histograms';
import { datasetResponses } from 'texton-lab/dist/features';
import { learnClassTextons } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

// Classes take turns, so that what is described class by class has to find its way back.
const labels = [1, 0, 1, 0, 1, 0];
const set = planeDataset(
  labels.map((label, i) => formulaTexture(label, i, 20)),
  { labels },
);
const split = { train: subset(set, [0, 1, 2, 3]), test: subset(set, [4, 5]) };
const bank = lmFilterBank({ size: 9 });
const recipe = { ...assignmentRecipe, bank, seed: 4 };
const checked = checkRecipe('f', recipe);

describe('splitHistograms', () => {
  it('gives every image the histogram that its responses give it, in the order of the split', async () => {
    const border = { border: 'reflect' } as const;
    const sizes = [{ count: 3 }, { count: 2, merge: 3 }, { count: 3, merge: 5 }, { count: 3 }];
    const found = await splitHistograms(split, checkRecipe('f', { ...recipe, ...border }), { sizes });
    const train = await datasetResponses(split.train, bank, border);
    const test = await datasetResponses(split.test, bank, border);
    expect(found).toHaveLength(4);
    for (const [s, { count, ...merge }] of sizes.entries()) {
      const textons = await learnClassTextons(train, { count, seed: 4 });
      expect(found[s]?.perClass).toEqual(await textonHistograms(train, test, { textons }));
      const shared = { textons, dictionary: 'shared', ...merge } as const;
      expect(found[s]?.shared).toEqual(await textonHistograms(train, test, shared));
    }
  });

  it('gives the same with any number of workers', async () => {
    const options = { sizes: [{ count: 2, merge: 3 }] };
    const one = await splitHistograms(split, checked, { ...options, workers: 1 });
    for (const workers of [2, 3, 7])
      expect(await splitHistograms(split, checked, { ...options, workers })).toEqual(one);
  });

  it('stops when it is cancelled', async () => {
    const options = { sizes: [{ count: 2 }], signal: AbortSignal.abort(new Error('enough')) };
    await expect(splitHistograms(split, checked, options)).rejects.toThrow('enough');
  });

  it('takes maxima, follows Weber, and learns from as many pixels as the recipe says', async () => {
    const maxima = { set: 'MR4' } as const;
    const rootSet = rfsFilterBank({ size: 9 });
    const described = { ...recipe, bank: rootSet, maxima, weber: true, pixels: 7 };
    const [found] = await splitHistograms(split, checkRecipe('f', described), { sizes: [{ count: 7 }] });
    const responsesOf = async (side: typeof split.train) => {
      const { responses, ...rest } = await datasetResponses(side, rootSet);
      return {
        responses: responses.map((r: Responses) => weberNormalise(maximumResponses(r, maxima))),
        ...rest,
      };
    };
    const [train, test] = [await responsesOf(split.train), await responsesOf(split.test)];
    const [every] = await splitHistograms(split, checkRecipe('f', { ...described, pixels: 'all' }), {
      sizes: [{ count: 7 }],
    });
    const textons = await learnClassTextons(train, { count: 7, seed: 4 });
    expect(every?.perClass).toEqual(await textonHistograms(train, test, { textons }));
    expect(found?.perClass.training[0]).toHaveLength(7);
    expect(found).not.toEqual(every);
    await expect(
      splitHistograms(split, checkRecipe('f', described), { sizes: [{ count: 8 }], call: 'f' }),
    ).rejects.toThrow('f: count must be an integer in [1, 7], got 8');
  });

  it.each([
    [{ images: 3 }, {}, 'f: splits must have at least 3 training images of every class, got 2 of class 0'],
    [{}, { count: 401 }, 'f: count must be an integer in [1, 400], got 401'],
    [{}, { merge: 5 }, 'f: merge must be an integer in [1, 4], got 5'],
  ])('names what is wrong %#', async (wrong, size, message) => {
    const options = { sizes: [{ count: 2, ...size }], call: 'f' };
    await expect(splitHistograms(split, { ...checked, ...wrong }, options)).rejects.toThrow(message);
  });
});
