import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeTogether } from 'texton-lab/dist/cli/write-together';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'texton-together-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('writeTogether', () => {
  it('writes all files, in place of old ones, and leaves nothing beside them', async () => {
    const [first, second] = [path.join(folder, 'a.json'), path.join(folder, 'b.png')];
    writeFileSync(first, 'old');
    await writeTogether('evaluate', [
      { file: first, data: 'new' },
      { file: second, data: Uint8Array.of(104, 105) },
    ]);
    expect(readdirSync(folder)).toEqual(['a.json', 'b.png']);
    expect([readFileSync(first, 'utf8'), readFileSync(second, 'utf8')]).toEqual(['new', 'hi']);
  });

  it('keeps the old file when the second one cannot be written', async () => {
    const first = path.join(folder, 'a.json');
    const second = path.join(folder, 'none', 'b.png');
    writeFileSync(first, 'old');
    const writing = writeTogether('evaluate', [
      { file: first, data: 'new' },
      { file: second, data: 'figure' },
    ]);
    await expect(writing).rejects.toThrow(`evaluate: cannot write '${first}' and '${second}'; check that`);
    expect(readFileSync(first, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('leaves no part of a file that cannot be moved to its place', async () => {
    const taken = path.join(folder, 'taken');
    mkdirSync(taken);
    await expect(writeTogether('evaluate', [{ file: taken, data: 'x' }])).rejects.toThrow('cannot write');
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
