import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { withLock } from 'texton-lab/dist/datasets/with-lock';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';
import { killAfterTest } from '../kill-after-test';

describe('withLock', () => {
  it('runs one task at a time, says once that it waits, and leaves nothing', async () => {
    const folder = temporaryFolder();
    const lock = join(folder, '.lock');
    let running = 0;
    let waits = 0;
    let allWait: (() => void) | undefined;
    const bothWait = new Promise<void>((done) => (allWait = done));
    const task = async (): Promise<number> => {
      expect(++running).toBe(1);
      await bothWait;
      return running--;
    };
    const onWait = (): void => void (++waits === 2 && allWait?.());
    expect(await Promise.all([1, 2, 3].map(() => withLock(lock, task, { onWait })))).toEqual([1, 1, 1]);
    expect(waits).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('frees the lock when a task fails', async () => {
    const folder = temporaryFolder();
    const lock = join(folder, '.lock');
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes over the lock of a process that was killed', async () => {
    const folder = temporaryFolder();
    const lock = join(folder, '.lock');
    const script = `require('texton-lab/dist/datasets/with-lock').withLock(process.argv[1], () => {
      console.log('held');
      return new Promise(() => setInterval(() => {}, 1000));
    })`;
    const child = spawn(process.execPath, ['-e', script, lock], {
      cwd: resolve(__dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    killAfterTest(child.pid);
    await once(child.stdout, 'data');
    let waited = false;
    const held = withLock(lock, async () => 'mine', { onWait: () => void (waited = child.kill('SIGKILL')) });
    expect(await held).toBe('mine');
    expect(waited).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes over a lock that nobody touches, be its holder on another machine or unknown', async () => {
    for (const holder of [JSON.stringify({ pid: process.pid, host: 'elsewhere', key: 'a' }), '', '{']) {
      const lock = join(temporaryFolder(), '.lock');
      writeFileSync(lock, holder);
      expect(await withLock(lock, async () => 'mine', { staleAfter: 250 })).toBe('mine');
    }
  });

  it("waits for another's lock until it is cancelled, and leaves it alone", async () => {
    const lock = join(temporaryFolder(), '.lock');
    const holder = JSON.stringify({ pid: process.pid, host: hostname(), key: 'other' });
    writeFileSync(lock, holder);
    const stop = new AbortController();
    const onWait = (): void => void setTimeout(() => stop.abort(new Error('enough')), 50);
    const waiting = withLock(lock, async () => 'mine', { onWait, signal: stop.signal });
    await expect(waiting).rejects.toThrow('enough');
    expect(readFileSync(lock, 'utf8')).toBe(holder);
  });

  it('does not remove a lock that another process has taken over meanwhile', async () => {
    const lock = join(temporaryFolder(), '.lock');
    await withLock(lock, async () => writeFileSync(lock, 'another'));
    expect(readFileSync(lock, 'utf8')).toBe('another');
  });

  it('says where a lock cannot be made', async () => {
    await expect(withLock(join(temporaryFolder(), 'none', '.lock'), async () => 1)).rejects.toThrow(
      /cannot write '.*\.lock': there is no such folder/,
    );
  });
});
