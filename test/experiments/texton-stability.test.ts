import { lmFilterBank } from 'texton-lab';
import { textonStability } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';

const plane = formulaTexture(1, 0, 40);
const dull = { ...plane, data: plane.data.map((v) => 0.25 + 0.5 * v) };
const options = { bank: lmFilterBank(), count: 6, seed: 3 };
const shares = async (changed: typeof plane, more: object = {}) =>
  (await textonStability(plane, changed, { ...options, ...more })).map((row) => row.keptPixels);

describe('textonStability', () => {
  it('keeps every texton of an image that does not change', async () => {
    expect(await shares(plane)).toEqual([100, 100, 100, 100]);
  });

  it('finds textons changed by half the contrast, less so after Weber, not at all once standardised', async () => {
    const [none, weber, standardised, both] = (await shares(dull)) as [number, number, number, number];
    expect(none).toBeLessThan(90);
    expect(weber).toBeGreaterThan(none);
    expect(standardised).toBeGreaterThan(99.5);
    expect(both).toBeGreaterThan(99.5);
  });

  it('names the treatments, and runs those asked for', async () => {
    const rows = await textonStability(plane, dull, { ...options, treatments: ['standardised', 'Weber'] });
    expect(rows.map((row) => row.treatment)).toEqual(['standardised', 'Weber']);
    expect(rows.map((row) => row.bank)).toEqual(['LM (VGG)', 'LM (VGG)']);
    const all = await shares(dull);
    expect(rows.map((row) => row.keptPixels)).toEqual([all[2], all[1]]);
  });

  it('refuses images of different sizes and unknown treatments', async () => {
    await expect(textonStability(plane, formulaTexture(1, 0, 41), options)).rejects.toThrow(
      'textonStability: changed must be 40×40 like the image, got 41×41',
    );
    await expect(shares(dull, { treatments: ['gamma'] })).rejects.toThrow(
      /textonStability: treatments\[0\].*got "gamma"$/,
    );
  });

  it('names itself where one of the images is constant', async () => {
    const constant = { ...plane, data: plane.data.map(() => 0.5) };
    await expect(textonStability(plane, constant, { bank: lmFilterBank(), count: 2 })).rejects.toThrow(
      /^textonStability: changed must not be constant, got 0\.5/,
    );
  });
});
