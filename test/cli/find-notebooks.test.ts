import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNotebooks } from 'texton-lab/dist/cli/find-notebooks';
import { describe, expect, it } from 'vitest';
import { fixture, temporaryFolder } from '../notebook/fixtures';

const folder = temporaryFolder();
for (const name of ['02-b.ipynb', '01-a.ipynb', '02-b-more.ipynb', 'notes.txt'])
  writeFileSync(join(folder, name), '');
const names = (...wanted: string[]): string[] =>
  findNotebooks(folder, wanted).map((file) => file.slice(folder.length + 1));

describe('findNotebooks', () => {
  it('takes all in order when none is named', () => {
    expect(names()).toEqual(['01-a.ipynb', '02-b-more.ipynb', '02-b.ipynb']);
  });
  it('finds by whole name, beginning and path, each once', () => {
    expect(names('02-b')).toEqual(['02-b.ipynb']);
    expect(names('02', '01', '02-b.ipynb')).toEqual(['02-b-more.ipynb', '02-b.ipynb', '01-a.ipynb']);
    expect(findNotebooks(folder, [fixture('error')])).toEqual([fixture('error')]);
  });
  it('lists those there are when a name fits none', () => {
    expect(() => names('03')).toThrow(
      `findNotebooks: no notebook '03'; those in ${folder}: 01-a, 02-b-more, 02-b`,
    );
    expect(() => findNotebooks('/nowhere', [])).toThrow('findNotebooks: no .ipynb files in /nowhere');
  });
});
