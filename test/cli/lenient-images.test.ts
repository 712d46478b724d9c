import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writePlane } from 'texton-lab';
import { lenientImages } from 'texton-lab/dist/cli/lenient-images';
import { expect, it } from 'vitest';
import { folderOfClasses } from './folder-of-classes';

it('lenientImages reads what it can, and keeps what is wrong with the rest', async () => {
  const folder = await folderOfClasses();
  const good = path.join(folder, 'rows', '0.png');
  const bad = path.join(folder, 'bad.png');
  const flat = path.join(folder, 'flat.png');
  writeFileSync(bad, 'no image');
  await writePlane(flat, { width: 3, height: 3, data: new Float32Array(9) });
  const { images, failures } = lenientImages('classify', [bad, good, flat], { size: 49, border: 'reflect' });
  const planes = await Promise.all([0, 1, 2].map((i) => images.get(i)));
  expect(planes.map((plane) => plane.width)).toEqual([49, 40, 49]);
  expect([...failures.keys()].toSorted()).toEqual([0, 2]);
  expect(failures.get(0)).toContain(bad);
  expect(failures.get(2)).toMatch(new RegExp(`^classify: '${flat}'.*got 0 at each of its 9 pixels;`));
  // The sizes of images are known before they are read; a stand-in's, where the file is no image.
  expect(await Promise.all([0, 1, 2].map((i) => images.pixelsOf?.(i)))).toEqual([49 * 49, 1600, 9]);
  // With border 'valid' an image must be as large as the filters; a stand-in is.
  const valid = lenientImages('classify', [good], { size: 49, border: 'valid' });
  expect((await valid.images.get(0)).width).toBe(49);
  expect(valid.failures.get(0)).toContain(`'${good}' must have at least 49×49 pixels`);
  rmSync(folder, { recursive: true });
});
