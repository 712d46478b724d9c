import {
  cropSplits,
  splitFeatures,
  splitTextonHistograms,
  knnAccuracies,
  textonAccuracies,
} from 'texton-lab/experiments';
import {
  assignmentRecipe,
  evaluateTextons,
  lmFilterBank,
  renderedTextures,
  meanWithInterval,
  varmaZissermanRecipe,
} from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('the rendered textures', () => {
  it.each([
    ['as published', 'matlab'],
    ["the assignment's port", 'course'],
  ] as const)("give the assignment's two methods room to differ with the bank %s", async (name, variant) => {
    const splits = await cropSplits({ draws: 20, seed: 6, source: 'rendered' });
    const bank = lmFilterBank({ variant });
    const baseline = meanWithInterval(
      knnAccuracies((await splitFeatures(splits, bank)).moments, { k: 20 }),
    ).mean;
    const { perClass } = await splitTextonHistograms(splits, { ...assignmentRecipe, bank, seed: 6 });
    const textons = meanWithInterval(await textonAccuracies(perClass)).mean;
    const [first, second] = [baseline, textons].map((value) => (100 * value).toFixed(2));
    console.log(`20 draws, the bank ${name}: mean and variance ${first} %, textons ${second} %`);
    expect(baseline).toBeGreaterThanOrEqual(0.5);
    expect(baseline).toBeLessThanOrEqual(0.85);
    expect(textons).toBeGreaterThanOrEqual(baseline + 0.05);
  });

  it('are told apart in all 61 classes by one texton model an image, 46 to train and 46 to test', async () => {
    const dataset = await renderedTextures({ classes: 61 });
    const { mean, tested } = await evaluateTextons(
      dataset,
      { ...varmaZissermanRecipe, seed: 6 },
      { train: 46, splits: 1 },
    );
    console.log(`61 classes, ${tested} test images: ${(100 * mean).toFixed(2)} %`);
    expect(tested).toBe(61 * 46);
    expect(mean).toBeGreaterThanOrEqual(0.85);
  });
});
