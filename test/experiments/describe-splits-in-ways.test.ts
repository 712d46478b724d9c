import { splitTextonHistograms, describeSplitsInWays } from 'texton-lab/experiments';
import { lmFilterBank, planeDataset, subset, type Dataset } from 'texton-lab';
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
    expect(found['plain']).toEqual(await splitTextonHistograms(splits, bank, { count: 3, seed: 2 }));
    const own = { count: 4, seed: 2, border: 'reflect' } as const;
    expect(found['more, reflected']).toEqual(await splitTextonHistograms(splits, bank, own));
    expect(seen).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('reads an image once for all ways that filter alike, and gives each what it would get alone', async () => {
    let read = 0;
    const counting = (side: Dataset): Dataset => ({ ...side, get: (i) => (read++, side.get(i)) });
    const one = splits.map(({ train, test }) => ({ train: counting(train), test: counting(test) }));
    const seen: [number, number][] = [];
    const ways = {
      merged: { bank, merge: 3 },
      reflected: { bank, border: 'reflect' },
      all: { bank, border: 'zero' },
      few: { bank, count: 2 },
    } as const;
    const common = { count: 4, seed: 2 };
    const onProgress = (done: number, total: number): number => seen.push([done, total]);
    const found = await describeSplitsInWays(one, ways, { ...common, onProgress });
    // Two training images, of which textons are learnt first, and two test images: twice, not four times.
    expect(read).toBe(2 * (2 + 2 + 2));
    expect(seen).toEqual([
      [3, 4],
      [4, 4],
    ]);
    expect(Object.keys(found)).toEqual(['merged', 'reflected', 'all', 'few']);
    for (const [name, { bank: _, ...own }] of Object.entries(ways))
      expect(found[name]).toEqual(await splitTextonHistograms(splits, bank, { ...common, ...own }));
  });

  it.each([
    [{ plain: { bank } }, { counts: 3 }, "describeSplitsInWays: unknown option 'counts'"],
    [{ plain: { bank, counts: 3 } }, {}, "describeSplitsInWays: unknown option 'counts'"],
    [
      { plain: { bank, merge: 0 } },
      {},
      'describeSplitsInWays: merge must be an integer of at least 1, got 0',
    ],
    [{ plain: { bank, border: 'none' } }, {}, 'describeSplitsInWays: border must be one of '],
    [{ plain: null }, {}, "describeSplitsInWays: ways['plain'] must be { bank, … }, got null"],
    [null, {}, 'describeSplitsInWays: ways must be ways by name, { name: { bank, … } }, got null'],
  ])('refuses bad ways and options %#', async (ways, options, message) => {
    await expect(describeSplitsInWays(splits, ways as never, options as object)).rejects.toThrow(message);
  });
});
