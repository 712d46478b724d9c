import { assignmentRecipe, lmFilterBank, planeDataset, subset } from 'texton-lab';
import { checkRecipe } from 'texton-lab/dist/classify';
import { splitTextonHistograms } from 'texton-lab/dist/experiments';
import { histogramsBySize } from 'texton-lab/dist/experiments/histograms-by-size';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const labels = [0, 0, 1, 1];
const set = planeDataset(
  labels.map((label, i) => formulaTexture(label, i, 24)),
  { labels },
);
const split = { train: subset(set, [0, 2]), test: subset(set, [1, 3]) };
const bank = lmFilterBank({ size: 9 });

describe('histogramsBySize', () => {
  it('gives for each size, over all splits, what it gives alone', async () => {
    const recipe = { ...assignmentRecipe, bank, standardise: true, weber: true, seed: 3 };
    const sizes = [{ count: 3 }, { count: 2, merge: 3 }];
    const seen: number[] = [];
    const onProgress = (done: number): number => seen.push(done);
    const found = await histogramsBySize([split, split], checkRecipe('f', recipe), { sizes, onProgress });
    expect(seen).toEqual([1, 2]);
    for (const [s, size] of sizes.entries()) {
      expect(found[s]).toEqual(await splitTextonHistograms([split, split], { ...recipe, ...size }));
    }
  });
});
