import { spawn, type ChildProcess } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { failedStarts } from '../notebook/raw-kernel';

/** Keeps a core busy. */
function burn(): ChildProcess {
  return spawn(process.execPath, ['-e', 'for (;;) {}'], { stdio: 'ignore' });
}

describe('the start of a kernel', () => {
  it('answers a thousand times of a thousand', async () => {
    expect(await failedStarts(1000)).toBe(0);
  });
  it('answers a hundred times of a hundred while both cores are busy', async () => {
    const burning = [burn(), burn()];
    try {
      expect(await failedStarts(100)).toBe(0);
    } finally {
      for (const child of burning) child.kill('SIGKILL');
    }
  });
});
