import { lmFilterBank, planeDataset, subset } from 'texton-lab';
import { textonHistograms } from 'texton-lab/dist/classify';
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

describe('splitHistograms', () => {
  it('gives every image the histogram that its responses give it, in the order of the split', async () => {
    const border = { border: 'reflect' } as const;
    const sizes = [{ count: 3 }, { count: 2, merge: 3 }, { count: 3, merge: 5 }, { count: 3 }];
    const found = await splitHistograms(split, bank, { sizes, seed: 4, ...border });
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
    const options = { sizes: [{ count: 2, merge: 3 }], seed: 1 };
    const one = await splitHistograms(split, bank, { ...options, workers: 1 });
    for (const workers of [2, 3, 7])
      expect(await splitHistograms(split, bank, { ...options, workers })).toEqual(one);
  });

  it('stops when it is cancelled', async () => {
    const options = { sizes: [{ count: 2 }], seed: 1, signal: AbortSignal.abort(new Error('enough')) };
    await expect(splitHistograms(split, bank, options)).rejects.toThrow('enough');
  });
});
