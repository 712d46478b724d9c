import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from 'texton-lab/dist/datasets/rendered/write-whole';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './scratch-folder';

describe('writeWhole', () => {
  it('replaces a file and leaves nothing else behind', async () => {
    const folder = scratchFolder();
    const file = path.join(folder, 'a.txt');
    writeFileSync(file, 'an older and longer text');
    await Promise.all([writeWhole(file, 'new'), writeWhole(file, 'new')]);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});
