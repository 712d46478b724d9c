import {
  filterResponses,
  kmeans,
  lmFilterBank,
  planeDataset,
  textonDictionary,
  trainTextonModel,
  varmaZissermanRecipe,
} from 'texton-lab';
import { summariseValue } from 'texton-lab/dist/plot/summarise-value';
import { describe, expect, it } from 'vitest';

const plane = { width: 2, height: 3, data: Float32Array.of(0, 0.25, 0.5, 0.125, 1, 0) };

describe('summariseValue', () => {
  it.each([
    ['a plane', plane, 'Plane of 2×3 pixels, values from 0 to 1'],
    [
      'a plane with a pixel that is no number',
      { width: 2, height: 1, data: Float32Array.of(NaN, 2) },
      'Plane of 2×1 pixels, values from 2 to 2, 1 of them not finite',
    ],
    [
      'a texton map',
      { width: 2, height: 2, data: Int32Array.of(0, 4, 4, 2) },
      'Texton map of 2×2 pixels, labels from 0 to 4, 3 different',
    ],
    [
      'responses',
      { count: 2, width: 1, height: 2, data: Float32Array.of(-1, 0, 0, 0.5) },
      'Responses of 2 filters at 1×2 pixels, values from -1 to 0.5',
    ],
    [
      'a matrix',
      { rows: 1, cols: 2, data: Float64Array.of(1 / 3, 7) },
      'Matrix of 1×2, values from 0.3333 to 7',
    ],
    [
      'vectors',
      { count: 1, dimensions: 2, data: Float32Array.of(1, 2) },
      '1 vectors of 2 dimensions, values from 1 to 2',
    ],
    ['a histogram', Float64Array.of(0.25, 0.75), 'Float64Array of 2 values, sum 1: 0.25, 0.75'],
    [
      'a long array',
      Int32Array.from({ length: 9 }, (_, i) => i),
      'Int32Array of 9 values from 0 to 8, sum 36: 0, 1, 2, 3, …',
    ],
    ['an empty array', new Float32Array(0), 'Float32Array without values'],
  ])('describes %s', (_, value, text) => expect(summariseValue(value)).toBe(text));

  it('describes what the functions of the library return', async () => {
    const bank = lmFilterBank();
    expect(summariseValue(bank)).toBe(
      'Filter bank LM (VGG): 48 filters of 49×49 pixels (18 edge, 18 bar, 4 gaussian, 8 log)',
    );
    const size = { width: 49, height: 49, data: new Float32Array(49 * 49).fill(0.5) };
    expect(summariseValue(await filterResponses(size, bank, { border: 'zero' }))).toMatch(
      /^Responses of 48 filters at 49×49 pixels, values from -[\d.e-]+ to [\d.e-]+$/,
    );
    const set = planeDataset([plane, plane], { labels: [0, 1], name: 'two\nlines' });
    expect(summariseValue(set)).toBe('Data set two\\nlines: 2 pictures of 2 classes');
    const matrix = { rows: 2, cols: 1, data: Float64Array.of(0, 1) };
    expect(summariseValue(textonDictionary([matrix, matrix]))).toBe(
      'Texton dictionary of 4 textons of 1 dimensions from 2 classes',
    );
    const clusters = await kmeans(
      { count: 4, dimensions: 1, data: Float32Array.of(0, 0, 4, 4) },
      { k: 2, seed: 1 },
    );
    expect(summariseValue(clusters)).toMatch(
      /^Clusters: 2 centroids of 1 dimensions for 4 vectors, converged after \d iterations, inertia 0$/,
    );
  });

  it('describes a trained model', async () => {
    const waves = [1, 2].map((k) => ({
      width: 64,
      height: 64,
      data: Float32Array.from({ length: 4096 }, (_, i) => Math.sin(i * k) + Math.cos((i >> 6) * k)),
    }));
    const set = planeDataset([...waves, ...waves], { labels: [0, 1, 0, 1] });
    const recipe = { ...varmaZissermanRecipe, count: 3 };
    expect(summariseValue(await trainTextonModel(set, recipe))).toBe(
      'Texton model of 2 classes, bank mr8: 6 textons, 4 histograms',
    );
    expect(summariseValue(await trainTextonModel(set, { ...recipe, bank: lmFilterBank() }))).toBe(
      'Texton model of 2 classes, bank LM (VGG): 6 textons, 4 histograms',
    );
  });

  it.each([
    ['a number', 3],
    ['a text', 'Plane'],
    ['an object of its own', { width: 2, height: 3 }],
    ['a size that does not fit', { ...plane, width: 3 }],
    ['a size that is not whole', { ...plane, width: 1.5, height: 4 }],
    ['a Proxy', new Proxy(plane, {})],
    ['bytes', Buffer.from('ab')],
    ['large integers', BigInt64Array.of(1n)],
    ['null', null],
  ])('does not describe %s', (_, value) => expect(summariseValue(value)).toBeUndefined());

  it('runs no getter', () => {
    const trap = {
      get data(): never {
        throw new Error('read');
      },
    };
    expect(summariseValue(trap)).toBeUndefined();
  });
});
