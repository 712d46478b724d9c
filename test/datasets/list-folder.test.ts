import { chmodSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findImages } from 'texton-lab/dist/datasets/find-images';
import { listFolder } from 'texton-lab/dist/datasets/list-folder';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';

const readsEverything = process.getuid?.() === 0 || process.platform === 'win32';
if (readsEverything)
  console.log('A folder kept from reading is not tried: this user, or this system, may read everything.');

describe('listFolder', () => {
  it('tells folders from files, links by what they lead to, and gives the real places of folders', () => {
    const folder = realpathSync(temporaryFolder());
    const other = realpathSync(temporaryFolder());
    for (const name of ['10', '9', '.hidden']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(other, join(folder, 'link'));
    symlinkSync('file', join(folder, 'same'));
    symlinkSync('.', join(folder, 'round'));
    expect(listFolder(folder, folder)).toEqual({
      folders: [
        { name: '9', real: join(folder, '9') },
        { name: '10', real: join(folder, '10') },
        { name: 'link', real: other },
      ],
      files: ['file', 'same'],
      broken: new Map(),
    });
  });

  it.skipIf(readsEverything)('is told of a folder kept from reading', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'kept'));
    chmodSync(join(folder, 'kept'), 0);
    expect([...findImages(folder).broken]).toEqual([
      ['kept', 'access is not permitted; change its permissions or choose another'],
    ]);
    chmodSync(join(folder, 'kept'), 0o700);
  });
});
