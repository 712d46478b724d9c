import { filterResponses, learnTextons, lmFilterBank, responseStatistics, textonMap } from 'texton-lab';
import { compareBorders } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

describe('compareBorders', () => {
  const bank = lmFilterBank();
  const plane = formulaTexture(1, 0, 40);

  it('compares variance and textons of an image with a black and a mirrored border', async () => {
    const [row] = await compareBorders([plane], { bank, count: 5, seed: 3, names: ['formula'] });
    const [black, mirrored] = await Promise.all(
      (['zero', 'reflect'] as const).map((border) => filterResponses(plane, bank, { border })),
    );
    const variance = (r: typeof black): number =>
      responseStatistics(r!).filter((_, i) => i % 2 === 1).reduce((a, b) => a + b, 0); // prettier-ignore
    const textons = await learnTextons(mirrored!, { count: 5, seed: 3 });
    const [a, b] = [await textonMap(black!, textons), await textonMap(mirrored!, textons)];
    const changed = a.data.filter((texton, i) => texton !== b.data[i]).length;
    expect(changed).toBeGreaterThan(100);
    expect(row).toEqual({
      image: 'formula',
      'variance, black ÷ mirrored': variance(black) / variance(mirrored),
      'pixels that change texton (%)': expect.closeTo(changed / 16, 9) as number,
    });
  });

  it('finds the border of a bright image to weigh more than that of a dark one', async () => {
    const dark = { ...plane, data: plane.data.map((v) => v - 0.25) };
    const rows = await compareBorders([plane, dark], { bank, count: 5 });
    expect(rows.map(({ image }) => image)).toEqual(['0', '1']);
    const [bright, dim] = rows.map((row) => row['variance, black ÷ mirrored']);
    expect(bright).toBeGreaterThan(1.5 * dim!);
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
