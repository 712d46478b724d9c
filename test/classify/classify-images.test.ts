import {
  classifyImages,
  classifyWithModel,
  trainTextonModel,
  varmaZissermanRecipe,
} from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { textureSet } from './texture-set';

const recipe = { ...varmaZissermanRecipe, bank: 's', count: 2, pixels: 100 } as const;

describe('classifyImages', () => {
  it('answers image after image as for each alone, its nearest class first', async () => {
    const set = textureSet(6);
    const model = await trainTextonModel(textureSet(2), recipe);
    let i = 0;
    for await (const answer of classifyImages(set, model, { workers: 2 })) {
      expect(answer).toEqual(await classifyWithModel(await set.get(i), model));
      expect(answer.label).toBe(set.labels[i++]);
      expect(answer.ranking.map(({ className }) => className).toSorted()).toEqual([
        'blobs',
        'columns',
        'rows',
      ]);
      const distances = answer.ranking.map(({ distance }) => distance);
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      expect([answer.className, answer.distance]).toEqual([set.classNames[answer.label], distances[0]]);
    }
    expect(i).toBe(18);
  });

  it('refuses an unknown option and a model whose histograms differ in length, and can be cancelled', async () => {
    const set = textureSet(2);
    const model = await trainTextonModel(set, recipe);
    await expect(classifyImages(set, model, { k: 1 } as object).next()).rejects.toThrow(
      "classifyImages: unknown option 'k'",
    );
    const histograms = [...model.histograms.slice(1), new Float64Array(5)];
    await expect(classifyImages(set, { ...model, histograms }).next()).rejects.toThrow(
      /classifyImages: model\.histograms\[5\].*6.*got 5$/,
    );
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(classifyImages(set, model, { signal }).next()).rejects.toThrow('enough');
  });
});
