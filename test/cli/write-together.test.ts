import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeTogether } from 'texton-lab/dist/cli/write-together';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runUnderLimit } from '../run-under-limit';

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
    await expect(writing).rejects.toThrow(
      `evaluate: cannot write '${second}': there is no such folder; make it first or choose another place`,
    );
    expect(readFileSync(first, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it.skipIf(process.platform === 'win32')(
    'keeps the old files when the disk takes no more at the second',
    () => {
      const [first, second] = [path.join(folder, 'a.json'), path.join(folder, 'b.png')];
      writeFileSync(first, 'old');
      const { stdout } = runUnderLimit(
        'ulimit -f 8',
        `require('texton-lab/dist/cli/write-together').writeTogether('evaluate', [
        { file: process.argv[1], data: 'new' },
        { file: process.argv[2], data: Buffer.alloc(1e6) },
      ]).catch((e) => console.log(e.message))`,
        first,
        second,
      );
      expect(stdout).toContain(`evaluate: cannot write '${second}': it would exceed`);
      expect(readFileSync(first, 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['a.json']);
    },
  );

  it('leaves no part of a file that cannot be moved to its place', async () => {
    const taken = path.join(folder, 'taken');
    mkdirSync(taken);
    await expect(writeTogether('evaluate', [{ file: taken, data: 'x' }])).rejects.toThrow('cannot write');
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
