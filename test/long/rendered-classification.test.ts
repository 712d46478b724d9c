import {
  cropSplits,
  describeSplits,
  describeSplitsByTextons,
  evaluateTextons,
  knnAccuracies,
  lmFilterBank,
  renderedTextures,
  spread,
  textonAccuracies,
} from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('the rendered textures', () => {
  it("give the assignment's two methods room to differ: baseline 50 to 85 %, textons at least 5 points above", async () => {
    const splits = await cropSplits({ draws: 20, seed: 6, source: 'rendered' });
    const bank = lmFilterBank();
    const baseline = spread(knnAccuracies((await describeSplits(splits, bank)).moments, { k: 20 })).mean;
    const { perClass } = await describeSplitsByTextons(splits, bank);
    const textons = spread(textonAccuracies(perClass)).mean;
    console.log(
      `20 draws: mean and variance ${(100 * baseline).toFixed(1)} %, textons ${(100 * textons).toFixed(1)} %`,
    );
    expect(baseline).toBeGreaterThanOrEqual(0.5);
    expect(baseline).toBeLessThanOrEqual(0.85);
    expect(textons).toBeGreaterThanOrEqual(baseline + 0.05);
  });

  it('are told apart in all 61 classes by one texton model an image, 46 to train and 46 to test', async () => {
    const dataset = await renderedTextures({ classes: 61 });
    const { mean, tested } = await evaluateTextons(dataset, { bank: 'mr8', train: 46, splits: 1, seed: 6 });
    console.log(`61 classes, ${tested} test images: ${(100 * mean).toFixed(2)} %`);
    expect(tested).toBe(61 * 46);
    expect(mean).toBeGreaterThanOrEqual(0.85);
  });
});
