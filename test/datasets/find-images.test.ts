import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findImages } from 'texton-lab/dist/datasets/find-images';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';

/** Makes a folder of empty files; a name with an arrow is a link. */
function folderOf(...names: string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    const [path, target] = name.split(' -> ') as [string, string?];
    mkdirSync(join(folder, path, '..'), { recursive: true });
    if (target === undefined) writeFileSync(join(folder, path), '');
    else symlinkSync(target, join(folder, path));
  }
  return folder;
}

describe('findImages', () => {
  it('finds images in a folder and those inside it, in natural order, and says what else is there', () => {
    const folder = folderOf(
      '10.png',
      '2.JPG',
      'b/1.webp',
      'a/deep/x.avif',
      'a/10.tiff',
      'a/9.tif',
      'x.bmp',
      'b/notes',
    );
    expect(findImages(folder)).toEqual({
      images: ['2.JPG', '10.png', 'a/9.tif', 'a/10.tiff', 'a/deep/x.avif', 'b/1.webp'],
      others: ['x.bmp', 'b/notes'],
      broken: new Map(),
    });
  });

  it('passes over what is hidden', () => {
    const folder = folderOf('a.png', '._a.png', '.ipynb_checkpoints/a.png', 'in/.DS_Store', 'in/.git/b.png');
    expect(findImages(folder)).toEqual({ images: ['a.png'], others: [], broken: new Map() });
  });

  it('follows links to files and folders, out of the folder too', () => {
    const outside = folderOf('far.png', 'in/deep.png');
    const folder = folderOf('a.png', 'b.png -> a.png', `c -> ${outside}`, `d.png -> ${outside}/far.png`);
    expect(findImages(folder).images).toEqual(['a.png', 'b.png', 'd.png', 'c/far.png', 'c/in/deep.png']);
  });

  it('ends where links form a loop, and enters a folder once', () => {
    const folder = folderOf('a/1.png', 'a/up -> ..', 'a/self -> .', 'b -> a', 'c/back -> ../a', 'c/2.png');
    expect(findImages(folder).images).toEqual(['a/1.png', 'c/2.png']);
    // Two links each way would be 2¹⁶ ways down.
    const knot = folderOf('0/x.png');
    for (let i = 1; i < 16; i++) {
      mkdirSync(join(knot, String(i)));
      for (const side of ['l', 'r']) symlinkSync(`../${i - 1}`, join(knot, String(i), side));
    }
    expect(findImages(knot).images).toEqual(['0/x.png']);
  });

  it('walks each folder inside on its own when told that they are classes', () => {
    const folder = folderOf(
      'a/1.png',
      'b -> a',
      'c/2.png',
      'c/in -> ../a',
      'c/too -> ../a',
      'd -> c',
      'up -> .',
    );
    expect(findImages(folder, { classes: true }).images).toEqual([
      'a/1.png',
      'b/1.png',
      'c/2.png',
      'c/in/1.png',
      'd/2.png',
      'd/in/1.png',
    ]);
  });

  it('says which links lead nowhere or to themselves, and goes on', () => {
    const folder = folderOf('a.png', 'gone.png -> nowhere', 'in/gone -> /no/folder', 'loop.png -> loop.png');
    const { images, broken } = findImages(folder);
    expect(images).toEqual(['a.png']);
    expect([...broken]).toEqual([
      ['gone.png', "it is a link to 'nowhere', which does not exist; restore it or remove the link"],
      ['loop.png', 'its links form a loop; remove one of them'],
      ['in/gone', "it is a link to '/no/folder', which does not exist; restore it or remove the link"],
    ]);
  });

  it('says so when the folder itself is not there', () => {
    expect([...findImages('/no/folder').broken]).toEqual([
      ['', expect.stringMatching(/^it does not exist;/)],
    ]);
  });

  it.skipIf(process.platform === 'win32')('takes no pipe for an image: reading it would never end', () => {
    const folder = folderOf('a.png');
    execFileSync('mkfifo', [join(folder, 'pipe.png')]);
    expect(findImages(folder)).toMatchObject({ images: ['a.png'], others: ['pipe.png'] });
  });
});
