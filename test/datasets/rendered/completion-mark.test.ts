import { statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { completionMark, isWhole } from 'texton-lab/dist/datasets/rendered/completion-mark';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './scratch-folder';

describe('completionMark', () => {
  const names = ['a.png', 'b.png'];
  function piece(): { folder: string; mark: string; whole: () => boolean } {
    const folder = scratchFolder();
    for (const name of names) writeFileSync(path.join(folder, name), `pixels of ${name}`);
    const mark = path.join(folder, '.rendered');
    writeFileSync(mark, completionMark(folder, names));
    return { folder, mark, whole: () => isWhole(mark, folder, names) };
  }

  it('holds for the files that it was made of', () => {
    const { whole } = piece();
    expect([whole(), whole()]).toEqual([true, true]);
  });

  it.each(['', 'pixels of b', 'pixels of B.png', undefined])('notices a file that is %j', (text) => {
    const { folder, whole } = piece();
    expect(whole()).toBe(true);
    const file = path.join(folder, 'b.png');
    const { mtime } = statSync(file);
    if (text !== undefined) writeFileSync(file, text);
    // Changed within the clock's step, a file is told by its size alone.
    utimesSync(file, mtime, new Date(mtime.getTime() + 10));
    expect(whole()).toBe(text === undefined);
  });

  it.each(['', 'an older renderer', 'texton-lab renderer 2'])('does not hold where it says %j', (text) => {
    const { mark, whole } = piece();
    writeFileSync(mark, text);
    expect(whole()).toBe(false);
  });
});
