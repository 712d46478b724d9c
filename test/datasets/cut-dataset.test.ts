import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cutDataset, itemAt } from 'texton-lab/dist/datasets/cut-dataset';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, writeGrey } from '../image/fixtures';

const file = join(temporaryFolder(), 'image.png');
beforeAll(() => writeGrey(file, { width: 17, height: 12 }, (x, y) => x + 20 * y));

describe('cutDataset', () => {
  it('cuts every crop inside the region asked for, of the size asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('whole' as const, 'left' as const, 'right' as const),
        fc.constantFrom('centre' as const, 1, 5),
        fc.integer(),
        async (size, region, crops, seed) => {
          const dataset = await cutDataset('f', [{ file, label: 0, streams: [1] }], {
            name: 'one',
            rendered: false,
            classNames: ['a'],
            cut: { crops, size, region, seed },
          });
          expect(dataset.length).toBe(crops === 'centre' ? 1 : crops);
          for (const { x, y, width, height } of dataset.origins) {
            expect([width, height]).toEqual([size, size]);
            expect(x).toBeGreaterThanOrEqual(region === 'right' ? 9 : 0);
            expect(x + width).toBeLessThanOrEqual(region === 'left' ? 8 : 17);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y + height).toBeLessThanOrEqual(12);
          }
          const { x, y } = dataset.origins[0]!;
          expect((await dataset.get(0)).data[0]).toBe(Math.fround((x + 20 * y) / 255));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('refuses an image that was replaced by one of another size after loading', async () => {
    const replaced = join(temporaryFolder(), 'replaced.png');
    for (const [width, height] of [
      [4, 12],
      [17, 11],
      [30, 30],
    ] as const) {
      await writeGrey(replaced, { width: 17, height: 12 }, () => 9);
      const dataset = await cutDataset('f', [{ file: replaced, label: 0, streams: [1] }], {
        name: 'one',
        rendered: false,
        classNames: ['a'],
        cut: { crops: 1, size: 3 },
      });
      await writeGrey(replaced, { width, height }, () => 9);
      await expect(dataset.get(0)).rejects.toThrow(
        `dataset.get: item 0 cannot be cropped from '${replaced}': the image had 17 × 12 pixels when the data set was loaded and has ${width} × ${height} now; load the data set again`,
      );
    }
  });
});

describe('cutDataset of rendered pictures', () => {
  it('speaks of rendering again where one is damaged, when it is opened and when it is read', async () => {
    const broken = join(temporaryFolder(), 'image.png');
    const options = { name: 'one', rendered: true, classNames: ['a'], cut: { crops: 'whole' } } as const;
    const message = `f: the rendered picture '${broken}' is missing or damaged; load the data set again to render it again`;
    const images = [{ file: broken, label: 0, streams: [1] }];
    await expect(cutDataset('f', images, options)).rejects.toThrow(message);
    cpSync(file, broken);
    const dataset = await cutDataset('f', images, options);
    writeFileSync(broken, '');
    await expect(dataset.get(0)).rejects.toThrow(message);
    await expect(cutDataset('f', images, { ...options, rendered: false })).rejects.toThrow(
      'the file is empty (0 bytes); fetch or export',
    );
  });
});

describe('itemAt', () => {
  it('looks an item up, or says which there are', () => {
    expect(itemAt(['a', 'b'], 1)).toBe('b');
    expect(() => itemAt(['a', 'b'], 2)).toThrow('dataset.get: i must be an integer in [0, 1], got 2');
    expect(() => itemAt([], 0)).toThrow('dataset.get: the data set has no items, got i = 0');
  });
});
