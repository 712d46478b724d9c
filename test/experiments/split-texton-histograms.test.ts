import { assignmentRecipe, lmFilterBank, mapDataset, planeDataset, standardise, subset } from 'texton-lab';
import { splitTextonHistograms } from 'texton-lab/dist/experiments';
import { textonHistograms } from 'texton-lab/dist/classify';
import { datasetResponses } from 'texton-lab/dist/features';
import { learnClassTextons } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const labels = [0, 0, 0, 1, 1, 1];
const set = planeDataset(
  labels.map((label, i) => formulaTexture(label, i, 24)),
  { labels },
);
const split = { train: subset(set, [0, 1, 3, 4]), test: subset(set, [2, 5]) };
const bank = lmFilterBank({ size: 9 });

describe('splitTextonHistograms', () => {
  it('filters, learns textons and describes both sides over both dictionaries', async () => {
    const found = await splitTextonHistograms([split], { ...assignmentRecipe, bank, count: 3, seed: 2 });
    const [train, test] = [
      await datasetResponses(split.train, bank),
      await datasetResponses(split.test, bank),
    ];
    const textons = await learnClassTextons(train, { count: 3, seed: 2 });
    expect(found.perClass).toEqual([await textonHistograms(train, test, { textons })]);
    expect(found.shared).toEqual([await textonHistograms(train, test, { textons, dictionary: 'shared' })]);
  });

  it('standardises, reflects, follows Weber and merges when asked to', async () => {
    const options = { border: 'reflect', weber: true } as const;
    const seen: number[] = [];
    const recipe = {
      ...assignmentRecipe,
      ...options,
      bank,
      standardise: true,
      count: 3,
      images: 2,
      merge: 4,
    };
    const found = await splitTextonHistograms([split], recipe, { onProgress: (done) => seen.push(done) });
    const train = await datasetResponses(mapDataset(split.train, standardise), bank, options);
    const test = await datasetResponses(mapDataset(split.test, standardise), bank, options);
    const textons = await learnClassTextons(train, { count: 3, images: 2 });
    const shared = await textonHistograms(train, test, { textons, dictionary: 'shared', merge: 4 });
    expect(found.shared).toEqual([shared]);
    expect(seen).toEqual([1]);
  });
});
