import { chmodSync } from 'node:fs';
import { findPython } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { temporaryFile } from './fixtures';

/** A program that answers as a Python of that version would, with or without the venv module. */
function stub(version: string, code: number): [string] {
  const file = temporaryFile('python', `#!/bin/sh\necho ${version}\nexit ${code}\n`);
  chmodSync(file, 0o755);
  return [file];
}

describe('findPython', () => {
  it('takes the first that is new enough and has venv', () => {
    const old = stub('3.9.18', 0);
    const bare = stub('3.12.1', 1);
    const good = stub('3.10.0', 0);
    expect(findPython([['/nowhere/python'], old, bare, good, stub('3.13.0', 0)])).toEqual({
      python: { command: good[0], args: [], version: '3.10.0' },
      rejected: [
        `${old[0]} is Python 3.9.18`,
        `${bare[0]} (Python 3.12.1) lacks the venv module (Debian: apt install python3-venv)`,
      ],
    });
  });
  it('finds none where there is none', () => {
    expect(findPython([['/nowhere/python']])).toEqual({ rejected: [] });
  });
});
