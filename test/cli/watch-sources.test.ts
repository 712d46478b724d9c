import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchSources } from 'texton-lab/dist/cli/watch-sources';
import { describe, expect, it } from 'vitest';
import { eventually, temporaryFolder } from '../notebook/fixtures';

describe('watchSources', () => {
  const folder = temporaryFolder();
  const file = (name: string): string => join(folder, name);
  mkdirSync(file('core'));
  mkdirSync(file('dist'));
  writeFileSync(file('core/a.ts'), 'one');

  it.each([
    ['a new file', () => writeFileSync(file('core/b.ts'), '')],
    ['a file in a new folder', () => (mkdirSync(file('new')), writeFileSync(file('new/c.ts'), ''))],
    ['a changed file', () => writeFileSync(file('core/a.ts'), 'two!')],
    [
      'a file replaced by another one of the same size, as editors do',
      () => (writeFileSync(file('a.tmp'), 'tow!'), renameSync(file('a.tmp'), file('core/a.ts'))),
    ],
    ['a removed file', () => rmSync(file('core/b.ts'))],
  ])('sees %s', async (_, change) => {
    let changes = 0;
    const stop = watchSources(folder, () => void changes++);
    change();
    expect(await eventually(() => changes > 0)).toBe(true);
    stop();
  });

  it('ignores built files and others, and everything after its end', async () => {
    let changes = 0;
    const stop = watchSources(folder, () => void changes++);
    writeFileSync(file('dist/a.d.ts'), '');
    writeFileSync(file('core/notes.txt'), '');
    await new Promise((resolve) => setTimeout(resolve, 2200));
    stop();
    writeFileSync(file('core/a.ts'), 'three');
    await new Promise((resolve) => setTimeout(resolve, 2200));
    expect(changes).toBe(0);
  });
});
