import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { stageFile, writeWhole } from 'texton-lab/dist/core';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';
import { runUnderLimit } from '../run-under-limit';

const posix = process.platform !== 'win32';

describe('writeWhole', () => {
  it('replaces a file and leaves nothing else behind', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.txt');
    writeFileSync(file, 'an older and longer text');
    await Promise.all([writeWhole(file, 'new'), writeWhole(file, 'new')]);
    expect(readFileSync(file, 'utf8')).toBe('new');
    await writeWhole(file, Uint8Array.of(104, 105));
    expect(readFileSync(file, 'utf8')).toBe('hi');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it.skipIf(!posix)('writes the file that a link leads to, there or not, and keeps the link', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'old'), 'old');
    for (const name of ['old', 'new']) {
      const link = join(folder, `${name}.json`);
      symlinkSync(`real/${name}`, link);
      await writeWhole(link, 'text');
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(folder, 'real', name), 'utf8')).toBe('text');
    }
    expect(readdirSync(join(folder, 'real')).toSorted()).toEqual(['new', 'old']);
  });

  it.skipIf(!posix)("replaces a link at the place of a file of the library's own", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'victim'), 'precious');
    symlinkSync('victim', join(folder, 'note'));
    await writeWhole(join(folder, 'note'), 'text', { links: 'replace' });
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('precious');
    expect(lstatSync(join(folder, 'note')).isFile()).toBe(true);
  });

  it.skipIf(!posix)('writes to a device and a pipe themselves, and says when a device is full', async () => {
    const folder = temporaryFolder();
    symlinkSync('/dev/null', join(folder, 'null.json'));
    await writeWhole(join(folder, 'null.json'), 'text');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const { readFile } = await import('node:fs/promises');
    const [read] = await Promise.all([readFile(pipe, 'utf8'), writeWhole(pipe, 'text')]);
    expect(read).toBe('text');
    if (process.platform !== 'linux') return;
    symlinkSync('/dev/full', join(folder, 'full.json'));
    await expect(writeWhole(join(folder, 'full.json'), 'text')).rejects.toThrow(
      /^cannot write '.*full\.json': the disk is full;/,
    );
  });

  it.skipIf(!posix)('keeps the mode of the file that it replaces', async () => {
    const file = join(temporaryFolder(), 'secret');
    for (const mode of [0o600, 0o666]) {
      writeFileSync(file, '');
      chmodSync(file, mode);
      await writeWhole(file, 'text');
      expect(statSync(file).mode & 0o777).toBe(mode);
    }
  });

  it.skipIf(!posix)('leaves the old file and nothing else when the disk takes no more', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.txt');
    writeFileSync(file, 'old');
    const { stdout } = runUnderLimit(
      'ulimit -f 8',
      `require('texton-lab/dist/core').writeWhole(process.argv[1], Buffer.alloc(1e6)).catch((e) => console.log(e.message))`,
      file,
    );
    expect(stdout).toMatch(/^cannot write '.*a\.txt': it would exceed the maximum file size; /);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('names a missing folder, and a folder in place of a file', async () => {
    const folder = temporaryFolder();
    await expect(writeWhole(join(folder, 'none', 'a'), '')).rejects.toThrow(
      /cannot write '.*none.a': there is no such folder; make it first/,
    );
    mkdirSync(join(folder, 'taken'));
    await expect(writeWhole(join(folder, 'taken'), '')).rejects.toThrow(
      `cannot write '${join(folder, 'taken')}': it is a folder;`,
    );
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});

describe('stageFile', () => {
  it('writes under a name that nobody can foresee, and only where it is free', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.txt');
    const staged = [await stageFile(file, 'one'), await stageFile(file, 'two')];
    const names = readdirSync(folder);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^\.texton-lab-[0-9a-f]{16}\.part$/);
    await staged[0]!.place();
    await staged[1]!.discard();
    await staged[0]!.discard();
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(file, 'utf8')).toBe('one');
  });
});
