import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brodatz, curet } from 'texton-lab/dist/datasets';
import { listNames } from 'texton-lab/dist/datasets/list-names';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';

describe('listNames', () => {
  it('lists a folder in order of code unit, and nothing where there is none', () => {
    const folder = temporaryFolder();
    for (const name of ['b', 'a', 'B']) writeFileSync(join(folder, name), '');
    expect(listNames('f', folder)).toEqual(['B', 'a', 'b']);
    expect(listNames('f', join(folder, 'a'))).toEqual([]);
    expect(listNames('f', join(folder, 'none'))).toEqual([]);
  });

  it('names a folder that cannot be listed in a sentence', async () => {
    const root = temporaryFolder();
    for (const name of ['brodatz', 'curet']) symlinkSync(name, join(root, name));
    expect(() => listNames('f', join(root, 'curet'))).toThrow(
      `f: cannot list '${join(root, 'curet')}': its links form a loop;`,
    );
    await expect(curet({ root, source: 'real' })).rejects.toThrow(`curet: cannot list '`);
    await expect(brodatz({ root, source: 'real' })).rejects.toThrow(`brodatz: cannot list '`);
  });

  it('takes a file in the place of a set for no set', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'brodatz'), '');
    mkdirSync(join(root, 'curet'));
    await expect(brodatz({ root, source: 'real' })).rejects.toThrow('brodatz: no file 1.3.01.tiff');
    await expect(curet({ root, source: 'real' })).rejects.toThrow('curet: no folder sample01');
  });
});
