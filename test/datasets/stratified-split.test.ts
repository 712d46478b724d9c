import { join } from 'node:path';
import fc from 'fast-check';
import { brodatz, overlap, stratifiedSplit } from 'texton-lab/dist/datasets';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';
import { itemsOf, tinyDataset, writeBrodatz } from './fixtures';

const root = temporaryFolder();
beforeAll(() => writeBrodatz(join(root, 'brodatz'), 3));

/** A data set of classes with 2 to 12 items, each an image of its own. */
const datasets = fc
  .array(fc.integer({ min: 2, max: 12 }), { minLength: 1, maxLength: 4 })
  .map((sizes) =>
    tinyDataset(sizes.map((size, label) => Array.from({ length: size }, (_, i) => 100 * label + i))),
  );

describe('stratifiedSplit', () => {
  it('splits images of more crops than a call can have arguments', () => {
    const crops = Array.from({ length: 300_000 }, (_, i) => i % 2);
    const { train, test } = stratifiedSplit(tinyDataset([crops]), { by: 'image', test: 0.5 });
    expect([train.length, test.length]).toEqual([150_000, 150_000]);
  });

  it('keeps a fifth of every class for the test', () => {
    const ten = Array.from({ length: 10 }, (_, i) => i);
    const { train, test } = stratifiedSplit(
      tinyDataset([ten, ten.map((i) => 10 + i), ten.map((i) => 20 + i)]),
      { seed: 1 },
    );
    expect([train.length, test.length]).toEqual([24, 6]);
    expect([...test.labels]).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('gives every item to exactly one side, in order, with the rounded share of every class', async () => {
    await fc.assert(
      fc.asyncProperty(
        datasets,
        fc.integer(),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        async (dataset, seed, share) => {
          const { train, test } = stratifiedSplit(dataset, { seed, test: share });
          const sides = [await itemsOf(train), await itemsOf(test)];
          for (const side of sides) expect(side).toEqual(side.toSorted((a, b) => a - b));
          expect(sides.flat().toSorted((a, b) => a - b)).toEqual(Array.from(dataset.labels, (_, i) => i));
          dataset.classNames.forEach((_, label) => {
            const count = dataset.labels.filter((l) => l === label).length;
            const expected = Math.min(count - 1, Math.max(1, Math.round(share * count)));
            expect(test.labels.filter((l) => l === label)).toHaveLength(expected);
          });
        },
      ),
    );
  });

  it('depends on the seed alone', async () => {
    const dataset = tinyDataset([Array.from({ length: 40 }, (_, i) => i)]);
    const items = async (seed: number): Promise<number[]> => itemsOf(stratifiedSplit(dataset, { seed }).test);
    expect(await items(3)).toEqual(await items(3));
    expect(await items(4)).not.toEqual(await items(3));
  });

  it('puts all crops of an image on one side when it splits by image', () => {
    const dataset = tinyDataset([
      [0, 0, 0, 1, 1, 2, 2, 3, 3, 4],
      [5, 5, 6, 6, 6, 7],
    ]);
    for (let seed = 0; seed < 20; seed++) {
      const { train, test } = stratifiedSplit(dataset, { seed, by: 'image', test: 0.4 });
      expect([...train.imageIds].filter((id) => test.imageIds.includes(id))).toEqual([]);
      expect(new Set(test.imageIds).size).toBe(3);
      expect(train.length + test.length).toBe(dataset.length);
    }
  });

  it('leaks when crops of one image are split by item, and not a pixel when they are split by half', async () => {
    const dataset = await brodatz({ root, images: [1, 2, 3], size: 8, numPerClass: 80 });
    const byItem = stratifiedSplit(dataset, { by: 'item', seed: 1 });
    expect(overlap(byItem.train, byItem.test).items).toBe(1);
    const byHalf = stratifiedSplit(dataset, { by: 'half' });
    expect(overlap(byHalf.train, byHalf.test)).toMatchObject({ items: 0, pixels: 0 });
    const dropped = dataset.origins.filter(({ x }) => x > 12 && x < 20).length;
    expect(byHalf.train.length + byHalf.test.length + dropped).toBe(240);
    expect(byHalf.train.origins.every(({ x }) => x <= 12)).toBe(true);
    expect(byHalf.test.origins.every(({ x }) => x >= 20)).toBe(true);
    expect(byHalf.train.length).toBeGreaterThan(40);
  });

  it('says which class is too small to split, and by what', () => {
    expect(() => stratifiedSplit(tinyDataset([[0, 1], [2]]))).toThrow(
      /^stratifiedSplit: every class.*2 items.*'c1' has 1$/,
    );
    expect(() =>
      stratifiedSplit(
        tinyDataset([
          [0, 0, 0],
          [1, 2],
        ]),
        { by: 'image' },
      ),
    ).toThrow(/^stratifiedSplit: every class.*2 images.*'c0' has 1$/);
    expect(() => stratifiedSplit(tinyDataset([[0, 1]]), { by: 'half' })).toThrow(
      "must have crops inside both halves to split by half, 'c0' has 0 in the left and 0 in the right",
    );
  });

  it('refuses shares without a test or a training set, a share by half and unknown options', () => {
    const dataset = tinyDataset([[0, 1, 2]]);
    for (const test of [0, 1])
      expect(() => stratifiedSplit(dataset, { test })).toThrow(`test must be between 0 and 1, got ${test}`);
    expect(() => stratifiedSplit(dataset, { test: 1.5 })).toThrow('test must be a number in [0, 1], got 1.5');
    expect(() => stratifiedSplit(dataset, { by: 'half', test: 0.5 })).toThrow(
      "test must be omitted when by is 'half', which divides each image in the middle, got 0.5",
    );
    expect(() => stratifiedSplit(dataset, { by: 'crop' as 'item' })).toThrow(
      "by must be one of 'item', 'image', 'half'",
    );
    expect(() => stratifiedSplit(dataset, { seed: 0.5 })).toThrow('stratifiedSplit: seed must be an integer');
    expect(() => stratifiedSplit(dataset, { ratio: 0.2 } as object)).toThrow("unknown option 'ratio'");
  });
});
