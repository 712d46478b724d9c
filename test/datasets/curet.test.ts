import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { curet } from 'texton-lab/dist/datasets';
import { crop, readPlane } from 'texton-lab/dist/image';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';
import { writeCuret } from './fixtures';

const root = temporaryFolder();
const classes = Array.from({ length: 10 }, (_, i) => i + 1);
beforeAll(() => writeCuret(join(root, 'curetgrey'), classes, [2, 5, 117]));

describe('curet', () => {
  it("is by default the assignment's set: 50 crops of image 2 of ten classes, label ⌊index / 50⌋", async () => {
    const dataset = await curet({ root, size: 20 });
    expect(dataset.length).toBe(500);
    expect([...dataset.labels]).toEqual(Array.from({ length: 500 }, (_, i) => Math.floor(i / 50)));
    expect(dataset.labels[499]).toBe(9);
    expect(dataset.origins[499]).toMatchObject({
      file: join(root, 'curetgrey', 'sample10', '10-002.png'),
      width: 20,
      height: 20,
    });
    expect([dataset.name, dataset.rendered]).toEqual(['CUReT', false]);
    expect(dataset.classNames[9]).toBe('sample10');
  });

  it('asks for crops of 50 pixels unless told otherwise', async () => {
    await expect(curet({ root })).rejects.toThrow(/size must be at most 24, since .* got 50/);
  });

  it('gives all images whole, class by class in order of their numbers', async () => {
    const dataset = await curet({ root, classes: 3, images: 'all', crops: 'whole' });
    expect(dataset.length).toBe(9);
    expect([...dataset.labels]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect([...dataset.imageIds]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(dataset.origins.map(({ file }) => file.slice(-10))).toEqual(
      [1, 2, 3].flatMap((n) => [`0${n}-002.png`, `0${n}-005.png`, `0${n}-117.png`]),
    );
    expect(await dataset.get(4)).toEqual(await readPlane(dataset.origins[4]!.file));
  });

  it('gives their central squares', async () => {
    const dataset = await curet({ root, classes: [7], images: [117, 5], crops: 'centre', size: 11 });
    expect(dataset.origins.map(({ x, y, width }) => [x, y, width])).toEqual([
      [6, 6, 11],
      [6, 6, 11],
    ]);
    const image = await readPlane(join(root, 'curetgrey', 'sample07', '07-117.png'));
    expect(await dataset.get(0)).toEqual(crop(image, { x: 6, y: 6, width: 11, height: 11 }));
  });

  it('gives several crops of several images, and says which share an image', async () => {
    const dataset = await curet({ root, classes: [2, 4], images: [2, 5], crops: 3, size: 9 });
    expect([...dataset.labels]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect([...dataset.imageIds]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
    const alone = await curet({ root, classes: [4], images: 5, crops: 3, size: 9 });
    expect(dataset.origins.slice(9)).toEqual(alone.origins);
  });

  it('gives each image places of its own', async () => {
    const { origins } = await curet({ root, size: 10, crops: 4 });
    const places = classes.map((_, label) =>
      JSON.stringify(origins.slice(4 * label, 4 * label + 4).map(({ x, y }) => [x, y])),
    );
    expect(new Set(places).size).toBe(10);
  });

  it('finds the colour set, and the folder under its shorter name', async () => {
    const other = temporaryFolder();
    await writeCuret(join(other, 'curetcol'), [1], [2]);
    expect((await curet({ root: other, classes: 1, crops: 'whole' })).rendered).toBe(false);
    renameSync(join(other, 'curetcol'), join(other, 'curet'));
    expect((await curet({ root: other, classes: 1, crops: 'whole' })).rendered).toBe(false);
  });

  it('takes rendered textures where there is no photograph, and says so', async () => {
    const empty = temporaryFolder();
    const steps: number[] = [];
    const dataset = await curet({ root: empty, classes: [3], onProgress: (done) => steps.push(done) });
    expect([dataset.rendered, dataset.length]).toEqual([true, 50]);
    expect(dataset.name).toMatch(/rendered/);
    expect(steps.length).toBeGreaterThan(0);
    expect(dataset.origins[0]).toMatchObject({ width: 50, imageWidth: 200, imageHeight: 200 });
    await expect(curet({ root: empty, source: 'real' })).rejects.toThrow(
      /fetch the set with: npm run data -- curet/,
    );
  });
});

describe('curet, given something wrong,', () => {
  it('names a class whose folder is missing', async () => {
    await expect(curet({ root, classes: 11, size: 9 })).rejects.toThrow(
      /curet: there is no folder '.*sample11' for class 11; complete the set or choose other classes/,
    );
  });

  it('names a class with no images', async () => {
    const other = temporaryFolder();
    await writeCuret(join(other, 'curet'), [1], [2]);
    mkdirSync(join(other, 'curet', 'sample02'));
    writeFileSync(join(other, 'curet', 'sample02', 'readme.txt'), 'nothing');
    await expect(curet({ root: other, classes: 2, size: 9 })).rejects.toThrow(
      /curet: class 2 has no images: '.*sample02' holds no file 02-<number>\.png/,
    );
  });

  it('lists the numbers that a class does have', async () => {
    await expect(curet({ root, images: 3, size: 9 })).rejects.toThrow(
      /curet: class 1 has no image 3; '.*sample01' holds the numbers 2, 5, 117/,
    );
  });

  it('refuses a size for whole images, and other unclear options', async () => {
    await expect(curet({ root, crops: 'whole', size: 50 })).rejects.toThrow(
      "curet: size must be omitted when crops is 'whole', got 50",
    );
    await expect(curet({ root, crops: 0 })).rejects.toThrow(
      'curet: crops must be an integer of at least 1, got 0',
    );
    await expect(curet({ root, crops: 'center' as 'centre' })).rejects.toThrow(
      "curet: crops must be a number of crops, 'whole' or 'centre', got \"center\"",
    );
    await expect(curet({ root, classes: 62 })).rejects.toThrow(
      'curet: classes must be an integer in [1, 61], got 62',
    );
    await expect(curet({ root, classes: [] })).rejects.toThrow(
      'classes must be a list of at least one number',
    );
    await expect(curet({ root, images: 'every' as 'all' })).rejects.toThrow(
      'curet: images must be an image number, a list of them or \'all\', got "every"',
    );
    await expect(curet({ root, numPerClass: 50 } as object)).rejects.toThrow(
      "curet: unknown option 'numPerClass'",
    );
  });
});
