import fc from 'fast-check';
import { kFold } from 'texton-lab/dist/datasets';
import { describe, expect, it } from 'vitest';
import { itemsOf, tinyDataset } from './fixtures';

describe('kFold', () => {
  it('tests every item exactly once and trains on the others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }),
        fc.array(fc.integer({ min: 5, max: 14 }), { minLength: 1, maxLength: 3 }),
        fc.integer(),
        async (k, sizes, seed) => {
          const dataset = tinyDataset(
            sizes.map((size, c) => Array.from({ length: size }, (_, i) => 100 * c + i)),
          );
          const folds = kFold(dataset, { k, seed });
          expect(folds).toHaveLength(k);
          const tests = await Promise.all(folds.map(({ test }) => itemsOf(test)));
          expect(tests.flat().toSorted((a, b) => a - b)).toEqual(Array.from(dataset.labels, (_, i) => i));
          for (const [fold, { train }] of folds.entries()) {
            const items = await itemsOf(train);
            expect([...items, ...tests[fold]!].toSorted((a, b) => a - b)).toHaveLength(dataset.length);
            expect(items.filter((item) => tests[fold]!.includes(item))).toEqual([]);
          }
          sizes.forEach((size, label) => {
            const counts = folds.map(({ test }) => test.labels.filter((l) => l === label).length);
            expect(Math.min(...counts)).toBe(Math.floor(size / k));
            expect(Math.max(...counts)).toBe(Math.ceil(size / k));
          });
          const lengths = tests.map((test) => test.length);
          expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('deals images of more crops than a call can have arguments', () => {
    const crops = Array.from({ length: 300_000 }, (_, i) => i % 2);
    const [one, two] = kFold(tinyDataset([crops]), { k: 2, by: 'image' });
    expect([one?.test.length, two?.test.length]).toEqual([150_000, 150_000]);
  });

  it('keeps the crops of an image together when it deals images', () => {
    const dataset = tinyDataset([[0, 0, 1, 1, 2, 2, 3]]);
    for (const { train, test } of kFold(dataset, { k: 2, by: 'image', seed: 1 }))
      expect([...train.imageIds].filter((id) => test.imageIds.includes(id))).toEqual([]);
  });

  it('refuses one fold, and a class with fewer items than folds', () => {
    const dataset = tinyDataset([[0, 1, 2]]);
    expect(() => kFold(dataset, { k: 1 })).toThrow('kFold: k must be an integer of at least 2, got 1');
    expect(() => kFold(dataset, { k: 4 })).toThrow(/^kFold: every class.*4 items.*'c0' has 3$/);
    expect(() => kFold(dataset, { k: 2 ** 31 })).toThrow("'c0' has 3");
    expect(() => kFold(dataset, { by: 'half' as 'item' })).toThrow(
      "kFold: by must be one of 'item', 'image'",
    );
  });
});
