import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { killTree } from 'texton-lab/dist/notebook';
import { describe, expect, it } from 'vitest';
import { killAfterTest } from '../kill-after-test';
import { eventually, isAlive } from './fixtures';

describe('killTree', () => {
  it('kills a process and those that it has started, and takes an ended one as it is', async () => {
    const script =
      "const c = require('node:child_process').spawn('sleep', ['600']); console.log(c.pid); setInterval(() => {}, 1e6)";
    const parent = spawn(process.execPath, ['-e', script], {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    killAfterTest(parent.pid);
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const child = Number(line.toString());
    expect(isAlive(child)).toBe(true);
    killTree(parent.pid ?? 0);
    expect(await eventually(() => !isAlive(child))).toBe(true);
    expect(() => killTree(parent.pid ?? 0)).not.toThrow();
  });
});
