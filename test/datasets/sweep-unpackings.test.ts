import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sweepUnpackings } from 'texton-lab/dist/datasets/sweep-unpackings';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';

describe('sweepUnpackings', () => {
  it('removes what dead processes left, at once, and what has no known owner when it is old', async () => {
    const root = temporaryFolder();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const names = {
      dead: `.curetgrey-${dead}-aB3xYz`,
      alive: `.curetgrey-${process.pid}-aB3xYz`,
      unknown: '.curetgrey-aB3xYz',
      others: ['.curetgrey.sha256', '.curetgrey-notes', 'curetgrey', '.curetgreyish-1-aB3xYz'],
    };
    for (const name of [names.dead, names.alive, names.unknown, ...names.others]) mkdirSync(join(root, name));
    writeFileSync(join(root, names.dead, '01-002.png'), '');
    const left = (): string[] => readdirSync(root).toSorted();
    await sweepUnpackings(root, 'curetgrey');
    expect(left()).toEqual([names.alive, names.unknown, ...names.others].toSorted());
    await sweepUnpackings(root, 'curetgrey', { now: Date.now() + 3_700_000 });
    expect(left()).toEqual([names.alive, ...names.others].toSorted());
    await sweepUnpackings(root, 'curetgrey', { now: Date.now() + 25 * 3_600_000 });
    expect(left()).toEqual(names.others.toSorted());
  });
});
