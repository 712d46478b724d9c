import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { sweepLeftovers } from 'texton-lab/dist/datasets/rendered/sweep-leftovers';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './scratch-folder';

describe('sweepLeftovers', () => {
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
