import { classifyImages, classModels, trainTextonModel } from 'texton-lab/dist/classify';
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

  it('classifies its own images as it was trained: without standardising, without the rescaling', async () => {
    const set = textureSet(2);
    for (const settings of [{ standardised: false }, { weber: false }, { border: 'zero' }] as const) {
      const options = { bank: 's', textons: 3, pixels: 100, ...settings } as const;
      const model = await trainTextonModel(set, options);
      expect(model).toMatchObject(settings);
      const distances: number[] = [];
      for await (const { distance } of classifyImages(set, model)) distances.push(distance);
      expect(distances).toEqual(Array(6).fill(0));
    }
  });

  it('keeps one mean histogram a class where that is asked for', async () => {
    const options = { bank: 's', textons: 2, pixels: 100 } as const;
    const byImage = await trainTextonModel(textureSet(2), options);
    const byClass = await trainTextonModel(textureSet(2), { ...options, models: 'class' });
    expect(byClass).toEqual({ ...byImage, ...classModels(byImage) });
    expect(byClass.labels).toEqual(Int32Array.of(0, 1, 2));
    await expect(trainTextonModel(textureSet(2), { models: 'mean' as 'class' })).rejects.toThrow(
      "trainTextonModel: models must be one of 'image', 'class', got \"mean\"",
    );
  });

  it('refuses a single class', async () => {
    await expect(trainTextonModel(textureSet(3, 1))).rejects.toThrow(
      'trainTextonModel: dataset must have at least 2 classes with images, got 1; there is nothing to tell apart',
    );
  });
});
