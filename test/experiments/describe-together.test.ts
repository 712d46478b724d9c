import { lmFilterBank, planeDataset, subset } from 'texton-lab';
import { splitTextonHistograms } from 'texton-lab/dist/experiments';
import { checkTextonWay } from 'texton-lab/dist/experiments/check-texton-way';
import { describeTogether } from 'texton-lab/dist/experiments/describe-together';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const labels = [0, 0, 1, 1];
const set = planeDataset(
  labels.map((label, i) => formulaTexture(label, i, 24)),
  { labels },
);
const split = { train: subset(set, [0, 2]), test: subset(set, [1, 3]) };
const bank = lmFilterBank({ size: 9 });

describe('describeTogether', () => {
  it('gives for each size, over all splits, what describing by it alone gives', async () => {
    const way = checkTextonWay('describeTogether', { standardised: true, weber: true, seed: 3 });
    const sizes = [{ count: 3 }, { count: 2, merge: 3 }];
    const seen: number[] = [];
    const onProgress = (done: number): number => seen.push(done);
    const found = await describeTogether([split, split], bank, { ...way, sizes, onProgress });
    expect(seen).toEqual([1, 2]);
    for (const [s, size] of sizes.entries()) {
      const alone = { standardised: true, weber: true, seed: 3, ...size };
      expect(found[s]).toEqual(await splitTextonHistograms([split, split], bank, alone));
    }
  });
});
