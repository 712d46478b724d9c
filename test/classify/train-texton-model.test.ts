import {
  classifyImages,
  classModels,
  trainTextonModel,
  varmaZissermanRecipe,
} from 'texton-lab/dist/classify';
import { rfsFilterBank } from 'texton-lab/dist/filters';
import { describe, expect, it } from 'vitest';
import { textureSet } from './texture-set';

const recipe = { ...varmaZissermanRecipe, bank: 's', count: 2, pixels: 100 } as const;

describe('trainTextonModel', () => {
  it('gives the same model for the same seed and for any number of workers', async () => {
    const first = await trainTextonModel(textureSet(2), recipe, { workers: 1 });
    for (const workers of [2, 3, 7])
      expect(await trainTextonModel(textureSet(2), recipe, { workers })).toEqual(first);
    expect(await trainTextonModel(textureSet(2), { ...recipe, seed: 1 })).not.toEqual(first);
  });

  it('classifies its own images as it was trained: without standardising, without the rescaling, by any bank', async () => {
    const set = textureSet(2);
    for (const settings of [
      { standardise: false },
      { weber: false },
      { border: 'zero' },
      { bank: rfsFilterBank(), maxima: { set: 'MRS4' } },
    ] as const) {
      const model = await trainTextonModel(set, { ...recipe, count: 3, ...settings });
      expect(model).toMatchObject(settings);
      const distances: number[] = [];
      for await (const { distance } of classifyImages(set, model)) distances.push(distance);
      expect(distances).toEqual(Array(6).fill(0));
    }
  });

  it('keeps one mean histogram a class where that is asked for', async () => {
    const byImage = await trainTextonModel(textureSet(2), recipe);
    const byClass = await trainTextonModel(textureSet(2), recipe, { models: 'class' });
    expect(byClass).toEqual({ ...byImage, ...classModels(byImage) });
    expect(byClass.labels).toEqual(Int32Array.of(0, 1, 2));
    await expect(trainTextonModel(textureSet(2), recipe, { models: 'mean' as 'class' })).rejects.toThrow(
      /trainTextonModel: models.*got "mean"$/,
    );
  });

  it('refuses a single class', async () => {
    await expect(trainTextonModel(textureSet(3, 1))).rejects.toThrow(/trainTextonModel: dataset.*2.*got 1;/);
  });
});
