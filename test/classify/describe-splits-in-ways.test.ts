import {
  describeSplitsByTextons,
  describeSplitsInWays,
  lmFilterBank,
  planeDataset,
  subset,
} from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const labels = [0, 0, 1, 1];
const set = planeDataset(
  labels.map((label, i) => formulaTexture(label, i, 24)),
  { labels },
);
const splits = [{ train: subset(set, [0, 2]), test: subset(set, [1, 3]) }];
const bank = lmFilterBank({ size: 9 });

describe('describeSplitsInWays', () => {
  it('describes by each way, whose own options come before the common ones', async () => {
    const seen: [number, number][] = [];
    const found = await describeSplitsInWays(
      splits,
      { plain: { bank }, 'more, reflected': { bank, border: 'reflect', count: 4 } },
      { count: 3, seed: 2, onProgress: (done, total) => seen.push([done, total]) },
    );
    expect(Object.keys(found)).toEqual(['plain', 'more, reflected']);
    expect(found['plain']).toEqual(await describeSplitsByTextons(splits, bank, { count: 3, seed: 2 }));
    const own = { count: 4, seed: 2, border: 'reflect' } as const;
    expect(found['more, reflected']).toEqual(await describeSplitsByTextons(splits, bank, own));
    expect(seen).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('refuses an unknown option, also of a way', async () => {
    const unknown = { counts: 3 } as object;
    await expect(describeSplitsInWays(splits, { plain: { bank } }, unknown)).rejects.toThrow(
      'describeSplitsInWays: ',
    );
    await expect(describeSplitsInWays(splits, { plain: { bank, ...unknown } })).rejects.toThrow('counts');
  });
});
