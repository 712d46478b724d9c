import {
  assignmentRecipe,
  classifyImages,
  datasetResponses,
  evaluateTextons,
  lmFilterBank,
  trainTextonModel,
  varmaZissermanRecipe,
  type Dataset,
  type Plane,
} from 'texton-lab';
import { splitFeatures, splitTextonHistograms } from 'texton-lab/experiments';
import { datasetMoments } from 'texton-lab/dist/features';
import { checkedItems } from 'texton-lab/dist/features/checked-items';
import { describe, expect, it } from 'vitest';
import { textureSet } from '../classify/texture-set';

const bank = lmFilterBank({ size: 9 });
const recipe = { ...varmaZissermanRecipe, bank: 's', count: 2, pixels: 50 } as const;
const grey = new Float32Array(12 * 12).map((_, i) => (i % 5) / 5);
const wrong = (by: (data: Float32Array) => void): Plane => {
  const data = grey.slice();
  by(data);
  return { width: 12, height: 12, data };
};

/** A set whose item 1 reads something else. */
function spoilt(read: () => unknown, named = true): Dataset {
  const set = textureSet(2, 2);
  const origins = Array.from({ length: set.length }, (_, i) => ({
    ...{ file: `${i}.png`, x: 0, y: 0 },
    ...{ width: 12, height: 12, imageWidth: 12, imageHeight: 12 },
  }));
  const get = async (i: number): Promise<Plane> => (i === 1 ? (read() as Plane) : set.get(i));
  return {
    ...set,
    get,
    imageIds: set.labels,
    ...(named ? { origins } : { origins: [] }),
  } as unknown as Dataset;
}

const faults: [string, () => unknown, string][] = [
  ['nothing', () => null, 'must be a Plane { width, height, data: Float32Array }, got null'],
  ['a string', () => 'x', 'must be a Plane { width, height, data: Float32Array }, got "x"'],
  [
    'a plane of another length',
    () => ({ ...wrong(() => {}), width: 13 }),
    '.data must have width × height = 156 values, got 144',
  ],
  [
    'a value that is no number',
    () => wrong((d) => (d[14] = NaN)),
    'must have finite values, got NaN at x 2, y 1',
  ],
  ['a value too large', () => wrong((d) => (d[14] = 2 ** 90)), 'must have values of magnitude at most 1e+20'],
];

const calls: [string, (set: Dataset) => Promise<unknown>][] = [
  ['datasetMoments', (set) => datasetMoments(set, bank)],
  ['datasetResponses', (set) => datasetResponses(set, bank)],
  ['splitFeatures', (set) => splitFeatures([{ train: set, test: set }], bank)],
  ...[false, true].map((standardise): [string, (set: Dataset) => Promise<unknown>] => [
    'splitTextonHistograms',
    (set) =>
      splitTextonHistograms([{ train: set, test: set }], {
        ...assignmentRecipe,
        bank,
        count: 2,
        standardise,
      }),
  ]),
  ['evaluateTextons', (set) => evaluateTextons(set, recipe, { train: 1, splits: 1 })],
  ['trainTextonModel', (set) => trainTextonModel(set, recipe)],
  [
    'classifyImages',
    async (set) => {
      const model = await trainTextonModel(textureSet(2), recipe);
      for await (const _ of classifyImages(set, model));
    },
  ],
];

describe('images that are read one by one', () => {
  for (const [name, run] of calls)
    it.each(faults)(`are named by ${name} when one is %s`, async (_, read, message) => {
      await expect(run(spoilt(read))).rejects.toThrow(
        expect.objectContaining({
          message: expect.stringMatching(new RegExp(`^${name}: '1\\.png'`)) as string,
        }),
      );
      await expect(run(spoilt(read))).rejects.toThrow(message);
    });

  it('are numbered where their files are not known, and what reading itself says is kept', async () => {
    const unknown = checkedItems(
      'f',
      'set',
      spoilt(() => null, false),
      { size: 9, border: 'zero' },
    );
    await expect(unknown.get(1)).rejects.toThrow('f: image 1 must be a Plane');
    const broken = (): never => {
      throw new Error('cannot be read');
    };
    const failing = checkedItems('f', 'set', { length: 1, get: broken }, { size: 9, border: 'zero' });
    await expect(failing.get(0)).rejects.toThrow(new Error('cannot be read'));
  });

  it('may be constant for those who only filter, and must be as large as the filters with border valid', async () => {
    const flat = { length: 1, get: () => Promise.resolve(wrong((d) => d.fill(0.5))) };
    const options = { size: 13, border: 'zero' } as const;
    expect(await checkedItems('f', 'set', flat, { ...options, constant: true }).get(0)).toEqual(
      await flat.get(),
    );
    await expect(checkedItems('f', 'set', flat, options).get(0)).rejects.toThrow(
      'image 0 must not be constant',
    );
    await expect(checkedItems('f', 'set', flat, { ...options, border: 'valid' }).get(0)).rejects.toThrow(
      "f: image 0 must have at least 13×13 pixels with border 'valid', got 12×12; use 'zero' or 'reflect'",
    );
  });

  it.each([
    [null, 'f: set must be a Dataset, or { length, get }, got null'],
    [{ get: () => null }, 'f: set.length must be an integer of at least 0, got undefined'],
    [{ length: 2 }, 'f: set.get must be a function of the item index, got undefined'],
  ])('are refused when they cannot be read %#', (set, message) => {
    expect(() => checkedItems('f', 'set', set as never, { size: 9, border: 'zero' })).toThrow(message);
  });
});
