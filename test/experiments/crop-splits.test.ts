import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cropSplits } from 'texton-lab/dist/experiments';
import { curet, firstItemsSplit, overlap } from 'texton-lab/dist/datasets';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeCuret } from '../datasets/fixtures';
import { temporaryFolder } from '../image/fixtures';

const root = temporaryFolder();
const small = { root, classes: 2, size: 8 };
beforeAll(() => writeCuret(join(root, 'curetgrey'), [1, 2], [2]));

describe('cropSplits', () => {
  it("draws the assignment's first ten crops with one seed after another", async () => {
    const splits = await cropSplits({ ...small, draws: 2, seed: 11 });
    for (const [draw, split] of splits.entries()) {
      const whole = firstItemsSplit(await curet({ ...small, seed: 11 + draw }));
      expect(split.train.origins).toEqual(whole.train.origins);
      expect(split.test.origins).toEqual(whole.test.origins);
    }
    expect(splits[0]?.train.origins).not.toEqual(splits[1]?.train.origins);
    expect(splits.map(({ train, test }) => [train.length, test.length])).toEqual([
      [16, 4],
      [16, 4],
    ]);
  });

  it('takes training and test crops from the two halves of an image, which share no pixel', async () => {
    const [split] = await cropSplits({ ...small, draws: 1, by: 'half', train: 3, test: 5 });
    expect([split?.train.length, split?.test.length]).toEqual([6, 10]);
    expect(split?.train.origins.every(({ x, width }) => x + width <= 12)).toBe(true);
    expect(split?.test.origins.every(({ x }) => x >= 12)).toBe(true);
    expect(split && overlap(split.train, split.test).pixels).toBe(0);
  });

  it('reads an image once for all draws', async () => {
    const folder = join(temporaryFolder(), 'curetgrey');
    await writeCuret(folder, [1], [2]);
    const splits = await cropSplits({ ...small, root: dirname(folder), classes: 1, draws: 2, by: 'half' });
    const [first, second] = splits.map(({ train }) => train);
    await first?.get(0);
    rmSync(folder, { recursive: true });
    expect((await second?.get(0))?.data).toHaveLength(64);
  });

  it('makes twenty draws from seed 6 unless told otherwise', async () => {
    const splits = await cropSplits(small);
    expect(splits).toHaveLength(20);
    expect(splits[0]?.train.origins).toEqual(firstItemsSplit(await curet(small)).train.origins);
  });

  it.each([
    [{ by: 'image' }, /cropSplits: by.*got "image"$/],
    [{ draws: 0 }, 'cropSplits: draws must be an integer in [1, 10000], got 0'],
    [{ size: 0 }, 'cropSplits: size must be an integer'],
    [{ classes: 62 }, 'cropSplits: classes must'],
    [{ crops: 5 }, "cropSplits: unknown option 'crops'"],
  ])('refuses bad options %#', async (options, message) => {
    await expect(cropSplits({ ...small, ...(options as object) })).rejects.toThrow(message);
  });
});
