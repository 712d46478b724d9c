import { trainTextonModel } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { textureSet } from './texture-set';

describe('trainTextonModel', () => {
  it('gives the same model for the same seed and for any number of workers', async () => {
    const options = { bank: 's', textons: 2, pixels: 100 } as const;
    const first = await trainTextonModel(textureSet(2), { ...options, workers: 1 });
    for (const workers of [2, 3, 7])
      expect(await trainTextonModel(textureSet(2), { ...options, workers })).toEqual(first);
    expect(await trainTextonModel(textureSet(2), { ...options, seed: 1 })).not.toEqual(first);
  });

  it('refuses a single class', async () => {
    await expect(trainTextonModel(textureSet(3, 1))).rejects.toThrow(
      'trainTextonModel: dataset must have at least 2 classes with images, got 1; there is nothing to tell apart',
    );
  });
});
