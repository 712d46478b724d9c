import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
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

  it('has classes whose names are numbers in the order of the numbers, and their files too', async () => {
    const numbered = temporaryFolder();
    for (const name of ['10', '2', '1', '0']) {
      mkdirSync(join(numbered, name));
      for (const file of ['im10.png', 'im9.png'])
        await writeGrey(join(numbered, name, file), { width: 8, height: 8 }, (x, y) => x * y);
    }
    const options = { crops: 1, size: 3, seed: 2 };
    const dataset = await imageFolder(numbered, options);
    expect(dataset.classNames).toEqual(['0', '1', '2', '10']);
    expect(dataset.origins.map(({ file }) => file.slice(numbered.length + 1))).toEqual(
      ['0', '1', '2', '10'].flatMap((name) => [`${name}/im9.png`, `${name}/im10.png`]),
    );
    // A crop's place comes from the name of its file, and does not change with the order.
    expect(dataset.origins.map(({ x, y }) => [x, y])).toEqual([
      ...[
        [3, 0],
        [2, 5],
      ],
      ...[
        [1, 5],
        [0, 0],
      ],
      ...[
        [1, 4],
        [5, 3],
      ],
      ...[
        [1, 0],
        [5, 3],
      ],
    ]);
  });

  it('takes the images in the folders inside a class, and links as what they lead to', async () => {
    const [own, far] = [temporaryFolder(), temporaryFolder()];
    for (const place of ['a/sub', 'a/.ipynb_checkpoints', 'b'])
      mkdirSync(join(own, place), { recursive: true });
    const files = ['a/top.png', 'a/sub/in.png', 'a/.ipynb_checkpoints/top.png', 'b/one.png'];
    for (const file of [...files.map((name) => join(own, name)), join(far, 'far.png')])
      await writeGrey(file, { width: 5, height: 5 }, (x) => x);
    symlinkSync(far, join(own, 'c'));
    symlinkSync('..', join(own, 'b', 'up'));
    symlinkSync('.', join(own, 'round'));
    const dataset = await imageFolder(own);
    expect(dataset.classNames).toEqual(['a', 'b', 'c']);
    expect(dataset.origins.map(({ file }) => file.slice(own.length + 1))).toEqual([
      'a/top.png',
      'a/sub/in.png',
      'b/one.png',
      'c/far.png',
    ]);
    expect([...dataset.labels]).toEqual([0, 0, 1, 2]);
  });

  it('tells which files it passes over', async () => {
    const told: (readonly string[])[] = [];
    await imageFolder(folder, { onIgnored: (files) => void told.push(files) });
    expect(told).toEqual([['readme.md', 'wool/notes.txt']]);
    await expect(imageFolder(folder, { onIgnored: 7 as never })).rejects.toThrow(
      'imageFolder: onIgnored must be a function of a list of files, got 7',
    );
  });

  it('says where a link leads that stands for a class and leads nowhere', async () => {
    const own = temporaryFolder();
    mkdirSync(join(own, 'a'));
    await writeGrey(join(own, 'a', '1.png'), { width: 5, height: 5 }, (x) => x);
    symlinkSync('/no/wool', join(own, 'wool'));
    const message = `imageFolder: cannot use '${join(own, 'wool')}': it is a link to '/no/wool', which does not exist; restore it or remove the link`;
    await expect(imageFolder(own)).rejects.toThrow(message);
    await expect(imageFolder(own, { classes: ['wool'] })).rejects.toThrow(message);
    expect((await imageFolder(own, { classes: ['a'] })).length).toBe(1);
    symlinkSync('/no/2.png', join(own, 'a', '2.png'));
    await expect(imageFolder(own, { classes: ['a'] })).rejects.toThrow(
      `cannot use '${join(own, 'a', '2.png')}': it is a link to '/no/2.png'`,
    );
  });

  it('names a folder that cannot be listed in a sentence', async () => {
    await expect(imageFolder('x'.repeat(300))).rejects.toThrow(
      /imageFolder: cannot list 'x+': its name is too long for this system; shorten it/,
    );
  });

  it('refuses more crops than can be kept, before it makes any', async () => {
    await expect(imageFolder(folder, { crops: 1e9, size: 5 })).rejects.toThrow(
      'imageFolder: crops must be at most 1398101, since the positions of all crops of 3 images are stored, got 1000000000',
    );
  });

  it('says what is wrong with the folder, a class or an image', async () => {
    await expect(imageFolder(join(folder, 'nowhere'))).rejects.toThrow(
      /imageFolder: there is no folder '.*nowhere'; check the path/,
    );
    await expect(imageFolder(join(folder, 'Bark'))).rejects.toThrow(
      /must hold one folder of images per class/,
    );
    await expect(imageFolder(folder, { classes: ['silk'] })).rejects.toThrow(
      "imageFolder: classes[0] must be one of 'Bark', 'wool', got \"silk\"",
    );
    await expect(imageFolder(folder, { crops: 2, size: 11 })).rejects.toThrow(
      /imageFolder: size.* 10.*a\.TIFF' has 30 × 10 pixels, got 11/,
    );
    await expect(imageFolder(folder, { crops: 2 })).rejects.toThrow(
      'imageFolder: size must be an integer of at least 1',
    );
    const bad = temporaryFolder();
    mkdirSync(join(bad, 'empty'));
    await expect(imageFolder(bad)).rejects.toThrow(
      /the class '.*empty' has no images \(\.png, .*\.avif\); add some/,
    );
    writeFileSync(join(bad, 'empty', 'a.psd'), '');
    await expect(imageFolder(bad)).rejects.toThrow(/has no images \(.*\), but 1 other file; add some/);
    writeFileSync(join(bad, 'empty', 'broken.png'), '');
    await expect(imageFolder(bad)).rejects.toThrow(
      /imageFolder: cannot read '.*broken\.png': the file is empty/,
    );
  });
});
