import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { followLinks } from 'texton-lab/dist/core';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';

describe.skipIf(process.platform === 'win32')('followLinks', () => {
  it('gives a path that is no link as it is, whether something is there or not', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), '');
    for (const file of [join(folder, 'a'), join(folder, 'none'), join(folder, 'none', 'b'), 'here.json'])
      expect(followLinks(file)).toBe(file);
  });

  it('follows a chain of links, relative ones from the folder that really holds them', () => {
    const folder = realpathSync(temporaryFolder());
    mkdirSync(join(folder, 'deep', 'down'), { recursive: true });
    symlinkSync(join(folder, 'deep', 'down'), join(folder, 'short'));
    symlinkSync('../target', join(folder, 'deep', 'down', 'second'));
    symlinkSync('short/second', join(folder, 'first'));
    expect(followLinks(join(folder, 'first'))).toBe(join(folder, 'deep', 'target'));
  });

  it('does not run in a circle', () => {
    const folder = temporaryFolder();
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    expect(() => followLinks(join(folder, 'a'))).toThrow(/form a loop/);
  });
});
