import type { Plane } from 'texton-lab';
import {
  accuracy,
  chiSquareSvm,
  evaluateTextons,
  randomSplitHistograms,
  varmaZissermanRecipe,
  wilsonInterval,
} from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { formulaTexture } from '../pipeline';
import { textureSet } from './texture-set';

const recipe = { ...varmaZissermanRecipe, count: 3, seed: 4, pixels: 200 };
const splits = 2;
// So few textons of so few pixels that some images are classified wrongly.
const poor = { ...recipe, count: 1, seed: 1, pixels: 4, images: 1 };

describe('evaluateTextons', () => {
  it('tells three regular textures apart on every split', async () => {
    const seen: number[] = [];
    const result = await evaluateTextons(textureSet(4), recipe, {
      splits,
      onProgress: (done, total) => seen.push(done / total),
    });
    expect(result.accuracies).toEqual([1, 1]);
    expect([result.mean, result.deviation, result.tested, result.train]).toEqual([1, 0, 6, 2]);
    expect(result.wilson).toEqual(wilsonInterval(6, 6));
    expect([...result.confusion.data]).toEqual([4, 0, 0, 0, 4, 0, 0, 0, 4]);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it.each(['lm', 's', 'gabor'] as const)(
    "works with bank '%s', the same for any number of workers",
    async (bank) => {
      const first = await evaluateTextons(textureSet(2), { ...recipe, bank }, { splits, workers: 1 });
      expect(first.mean).toBeGreaterThan(0.5);
      for (const workers of [2, 3, 7])
        expect(await evaluateTextons(textureSet(2), { ...recipe, bank }, { splits, workers })).toEqual(first);
    },
  );

  it('needs one model an image where a class looks in two ways and another like their mixture', async () => {
    const size = 96;
    const either = Array.from({ length: 16 }, (_, i) => formulaTexture(1 + (i % 2), i, size));
    const mixed = either.map(({ data }, i) => ({
      width: size,
      height: size,
      data: data.map((value, at) => (at % size < size / 2 ? value : (either[(i + 1) % 16]?.data[at] ?? NaN))),
    }));
    const images = [...either, ...mixed];
    const dataset = {
      length: 32,
      classNames: ['one or the other', 'half and half'],
      labels: Int32Array.from(images, (_, i) => Math.floor(i / 16)),
      get: (i: number) => Promise.resolve(images[i] as Plane),
    };
    const byImage = await evaluateTextons(dataset, recipe, { splits, train: 8 });
    const byClass = await evaluateTextons(dataset, recipe, { splits, train: 8, models: 'class' });
    expect(byImage.mean).toBeGreaterThan(0.9);
    expect(byClass.mean).toBeLessThan(0.75);
  });

  it('gives the classes of chiSquareSvm where a machine is asked for', async () => {
    const drawn = { splits: 6, train: 4 };
    const described = await randomSplitHistograms(textureSet(8), poor, drawn);
    const expected = described.map(({ training, trainingLabels, test: [queries = []], testLabels }) => {
      const { labels } = chiSquareSvm({ histograms: training, labels: trainingLabels }, queries);
      return accuracy(testLabels, labels).accuracy;
    });
    const seen: number[] = [];
    const onProgress = (done: number, total: number): void => void seen.push(done / total);
    const found = await evaluateTextons(textureSet(8), poor, { ...drawn, classifier: 'svm', onProgress });
    expect(found.accuracies).toEqual(expected);
    expect(found.accuracies).not.toEqual((await evaluateTextons(textureSet(8), poor, drawn)).accuracies);
    expect(seen.at(-1)).toBe(1);
  });

  const twelve = { splits: 12, train: 4 };

  it.each([
    { border: 'zero' },
    { standardise: false },
    { weber: false },
    { count: 2 },
    { images: 2 },
    { pixels: 6 },
    { bank: 's' },
  ] as const)('gives another result with %o in the recipe', async (change) => {
    const [usual, changed] = await Promise.all(
      [{}, change].map((more) => evaluateTextons(textureSet(8), { ...poor, ...more }, twelve)),
    );
    expect(changed?.accuracies).not.toEqual(usual?.accuracies);
  });

  it.each([{ distance: 'manhattan' }, { models: 'class' }, { classifier: 'svm' }] as const)(
    'gives another result with %o',
    async (change) => {
      const [usual, changed] = await Promise.all(
        [{}, change].map((more) => evaluateTextons(textureSet(8), poor, { ...twelve, ...more })),
      );
      expect(changed?.accuracies).not.toEqual(usual?.accuracies);
    },
  );

  it('finds no difference between one model an image and one a class of a single image', async () => {
    const [byImage, byClass] = await Promise.all(
      (['image', 'class'] as const).map((models) =>
        evaluateTextons(textureSet(4), recipe, { splits, train: 1, models }),
      ),
    );
    expect(byClass).toEqual(byImage);
  });

  it('has no interval over splits after a single one, but one over its tests', async () => {
    const result = await evaluateTextons(textureSet(4), recipe, { splits: 1 });
    expect([result.deviation, result.interval.low, result.tested]).toEqual([NaN, NaN, 6]);
    expect(result.wilson).toEqual(wilsonInterval(6, 6));
  });

  it('is at chance where all pictures are alike', async () => {
    const { get, ...set } = textureSet(12, 2);
    const alike = { ...set, get: () => get(0) };
    expect((await evaluateTextons(alike, recipe, { splits, train: 6 })).mean).toBe(0.5);
    const { wilson } = await evaluateTextons(alike, recipe, { splits: 3, train: 6 });
    expect(wilson).toEqual(wilsonInterval(6, 12));
  });

  it('stops when it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(evaluateTextons(textureSet(2), recipe, { splits, signal })).rejects.toThrow('enough');
  });

  it('stops between comparisons too, when all images have been described', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = (done: number, total: number): void => {
      seen.push(done / total);
      if (done / total === 2 / 3) stop.abort(new Error('enough'));
    };
    const call = { splits, signal: stop.signal, onProgress };
    await expect(evaluateTextons(textureSet(2), recipe, call)).rejects.toThrow('enough');
    expect(seen.at(-1)).toBe(2 / 3);
  });

  it.each([
    [textureSet(4, 1), {}, 'evaluateTextons: dataset must have at least 2 classes with images, got 1'],
    [textureSet(1), {}, /evaluateTextons: dataset.*2.*got 1 of class 'blobs'$/],
    [textureSet(2), { classifier: 'tree' as 'svm' }, /evaluateTextons: classifier.*got "tree"$/],
    [
      textureSet(2),
      { classifier: 'svm', models: 'class' },
      "evaluateTextons: models must be 'image' with classifier 'svm', got 'class'",
    ],
    [
      textureSet(2),
      { classifier: 'svm', distance: 'euclidean' },
      "evaluateTextons: distance must be 'chiSquare' with classifier 'svm', got 'euclidean'",
    ],
    [textureSet(4), { train: 4 }, 'evaluateTextons: train must be an integer in [1, 3], got 4'],
    [textureSet(2), { models: 'mean' as 'class' }, /evaluateTextons: models.*got "mean"$/],
    [null as never, {}, 'evaluateTextons: dataset must be a Dataset, got null'],
    [textureSet(2), { k: 1 }, "evaluateTextons: unknown option 'k'"],
  ])('refuses bad input %#', async (dataset, wrong, message) => {
    await expect(evaluateTextons(dataset, recipe, wrong as object)).rejects.toThrow(message);
  });

  it.each([
    [{ bank: 'foo' }, "evaluateTextons: bank must be one of 'lm', 'lm-course', "],
    [
      { count: 300, pixels: 50 },
      "evaluateTextons: count must be at most the number of pixels to learn from, 50 of class 'blobs', got 300",
    ],
    [{ textons: 3 }, "evaluateTextons: unknown option 'textons'"],
  ])('refuses a bad recipe %#', async (wrong, message) => {
    await expect(evaluateTextons(textureSet(2), { ...recipe, ...wrong } as never)).rejects.toThrow(message);
  });
});
