import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageFolder } from 'texton-lab/dist/datasets';
import { readPlane } from 'texton-lab/dist/image';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, writeGrey } from '../image/fixtures';
import { grey } from './fixtures';

const folder = temporaryFolder();

async function addImage(name: string, width: number = 20, height: number = 16): Promise<void> {
  await writeGrey(join(folder, name), { width, height }, (x, y) => grey(name.length, x, y));
}

beforeAll(async () => {
  mkdirSync(join(folder, 'wool'));
  mkdirSync(join(folder, 'Bark'));
  mkdirSync(join(folder, '.hidden'));
  await addImage('wool/b.png');
  await addImage('wool/a.TIFF', 30, 10);
  await addImage('Bark/c.png');
  await addImage('wool/._a.png');
  writeFileSync(join(folder, 'wool', 'notes.txt'), 'not an image');
  writeFileSync(join(folder, 'readme.md'), 'not a class');
});

describe('imageFolder', () => {
  it('takes folders for classes and their files for images, in order of name', async () => {
    const dataset = await imageFolder(folder);
    expect(dataset.classNames).toEqual(['Bark', 'wool']);
    expect([...dataset.labels]).toEqual([0, 1, 1]);
    expect(dataset.origins.map(({ file }) => file.slice(folder.length + 1))).toEqual([
      'Bark/c.png',
      'wool/a.TIFF',
      'wool/b.png',
    ]);
    expect(await dataset.get(1)).toEqual(await readPlane(join(folder, 'wool', 'a.TIFF')));
    expect([dataset.name, dataset.rendered]).toEqual([folder, false]);
  });

  it('takes the classes asked for, in the order asked for', async () => {
    const dataset = await imageFolder(folder, { classes: ['wool'], name: 'cloth' });
    expect([dataset.classNames, [...dataset.labels], dataset.name]).toEqual([['wool'], [0, 0], 'cloth']);
  });

  it('keeps a crop where it is when other classes are left out', async () => {
    const all = await imageFolder(folder, { crops: 4, size: 6, seed: 1 });
    const some = await imageFolder(folder, { crops: 4, size: 6, seed: 1, classes: ['wool'] });
    expect(some.origins).toEqual(all.origins.slice(4));
    expect(all.origins[4]).not.toEqual(all.origins[5]);
  });

  it('cuts the two halves of an image without a common pixel, the middle column left out', async () => {
    const odd = temporaryFolder();
    mkdirSync(join(odd, 'one'));
    await writeGrey(join(odd, 'one', 'odd.png'), { width: 7, height: 3 }, (x) => x);
    const halves = [];
    for (const region of ['left', 'right'] as const)
      halves.push(await (await imageFolder(odd, { region })).get(0));
    const columns = halves.map((plane) =>
      [...plane.data.subarray(0, plane.width)].map((v) => Math.round(v * 255)),
    );
    expect(columns).toEqual([
      [0, 1, 2],
      [4, 5, 6],
    ]);
  });

  it('says what is wrong with the folder, a class or an image', async () => {
    await expect(imageFolder(join(folder, 'nowhere'))).rejects.toThrow(
      /imageFolder: there is no folder '.*nowhere'; check the path/,
    );
    await expect(imageFolder(join(folder, 'Bark'))).rejects.toThrow(
      /must hold a folder of images for each class/,
    );
    await expect(imageFolder(folder, { classes: ['silk'] })).rejects.toThrow(
      "imageFolder: classes[0] must be one of 'Bark', 'wool', got \"silk\"",
    );
    await expect(imageFolder(folder, { crops: 2, size: 11 })).rejects.toThrow(
      /size must be at most 10, since '.*a\.TIFF' has 30 × 10 pixels, got 11/,
    );
    await expect(imageFolder(folder, { crops: 2 })).rejects.toThrow(
      'imageFolder: size must be an integer of at least 1',
    );
    const bad = temporaryFolder();
    mkdirSync(join(bad, 'empty'));
    await expect(imageFolder(bad)).rejects.toThrow(
      /the class '.*empty' has no images \(PNG, TIFF, JPEG or GIF\)/,
    );
    writeFileSync(join(bad, 'empty', 'broken.png'), '');
    await expect(imageFolder(bad)).rejects.toThrow(
      /imageFolder: cannot read '.*broken\.png': the file is empty/,
    );
  });
});
