import { filterResponses, learnTextons, lmFilterBank, textonMap } from 'texton-lab';
import { compareBorders } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

describe('compareBorders', () => {
  const bank = lmFilterBank();
  const plane = formulaTexture(1, 0, 40);

  it('counts the pixels that get another texton because of a black border', async () => {
    const [row] = await compareBorders([plane], { bank, count: 5, seed: 3, names: ['formula'] });
    const [black, reflected] = await Promise.all(
      (['zero', 'reflect'] as const).map((border) => filterResponses(plane, bank, { border })),
    );
    const textons = await learnTextons(reflected!, { count: 5, seed: 3 });
    const [a, b] = [await textonMap(black!, textons), await textonMap(reflected!, textons)];
    const changed = a.data.filter((texton, i) => texton !== b.data[i]).length;
    expect(changed).toBeGreaterThan(100);
    expect(row).toEqual({
      image: 'formula',
      changedPixels: expect.closeTo(changed / 16, 9) as number,
    });
  });

  it('finds a black border to change the textons of a bright image more than those of a dark one', async () => {
    const dark = { ...plane, data: plane.data.map((v) => v - 0.25) };
    const rows = await compareBorders([plane, dark], { bank, count: 5 });
    expect(rows.map(({ image }) => image)).toEqual(['0', '1']);
    const [bright, dim] = rows.map((row) => row.changedPixels);
    expect(bright).toBeGreaterThan(1.1 * dim!);
  });

  it('refuses names that are too few, and more textons than pixels', async () => {
    await expect(compareBorders([plane], { bank, names: [] })).rejects.toThrow(
      'compareBorders: names must have one name per image (1), got an array of length 0',
    );
    await expect(compareBorders([plane], { bank, count: 1601 })).rejects.toThrow(
      'compareBorders: count must be an integer in [1, 1600], got 1601',
    );
  });
});
