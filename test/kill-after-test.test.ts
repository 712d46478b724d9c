import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { killAfterTest, killThoseNaming } from './kill-after-test';
import { eventually, isAlive, isSleeping, uniqueSeconds } from './notebook/fixtures';

describe('what a test has started', () => {
  const mark = `mark-${Math.random()}`;
  const pids: number[] = [];
  let seconds = 0;
  const loop = (): number | undefined =>
    spawn(process.execPath, ['-e', 'for (;;) {}', mark], { detached: true, stdio: 'ignore' }).pid;

  it.fails('is alive when the test fails', async () => {
    seconds = uniqueSeconds();
    spawn('sleep', [String(seconds)]);
    pids.push(killAfterTest(loop()), loop() as number);
    killThoseNaming(mark);
    expect(await eventually(() => isSleeping(seconds) && pids.every(isAlive))).toBe(false);
  });
  it('is killed then', async () => {
    expect(pids).toHaveLength(2);
    expect(await eventually(() => !isSleeping(seconds) && !pids.some(isAlive))).toBe(true);
  });
});
