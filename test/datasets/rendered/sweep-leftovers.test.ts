import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { partName } from 'texton-lab/dist/datasets/rendered/part-name';
import { sweepLeftovers } from 'texton-lab/dist/datasets/rendered/sweep-leftovers';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './scratch-folder';

describe('sweepLeftovers', () => {
  it('removes at once what a process left that has ended, and leaves alone that of one that lives', async () => {
    const folder = scratchFolder();
    const { pid } = spawnSync(process.execPath, ['--version']);
    const own = partName(1);
    mkdirSync(path.join(folder, own));
    mkdirSync(path.join(folder, partName(2).replace(`-${process.pid}-`, `-${pid}-`)));
    await sweepLeftovers(folder);
    expect(readdirSync(folder)).toEqual([own]);
  });

  it('does nothing where there is no folder', async () => {
    await sweepLeftovers('/no/such/folder');
  });

  it('removes temporary folders only, and only old ones', async () => {
    const folder = scratchFolder();
    mkdirSync(path.join(folder, '.part-1-0-1', 'deep'), { recursive: true });
    mkdirSync(path.join(folder, 'sample01'));
    await sweepLeftovers(folder);
    expect(readdirSync(folder).toSorted()).toEqual(['.part-1-0-1', 'sample01']);
    await sweepLeftovers(folder, { now: Date.now() + 3_700_000 });
    expect(readdirSync(folder)).toEqual(['sample01']);
  });
});
