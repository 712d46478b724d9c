import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { copyFile, constants, lstat, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { describeWriteFailure } from '../core';
import { isAlive } from './is-alive';

/** Options of `withLock`. */
export interface WithLockOptions {
  /** Called once if the lock is held by another. */
  readonly onWait?: () => void;
  /** Cancels the waiting. */
  readonly signal?: AbortSignal;
  /** Time (ms) after which a lock that its holder has not touched is taken over. @defaultValue 30000 */
  readonly staleAfter?: number;
}

/** Interval (ms) at which the holder touches its lock. */
const BEAT = 5_000;

/**
 * Runs a task under a lock file, exclusively among all processes and calls. The lock of a dead process is taken over.
 * @throws the signal's reason; Error naming the lock file when it cannot be made
 */
export async function withLock<T>(
  lock: string,
  task: () => Promise<T>,
  { onWait, signal, staleAfter = 30_000 }: WithLockOptions = {},
): Promise<T> {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), key: randomUUID() });
  // Measured by our own clock, since that of a network disk may differ.
  let seen = { state: '', since: 0 };
  let told = false;
  while (!(await take(lock, mine))) {
    signal?.throwIfAborted();
    const holder = await readFile(lock, 'utf8').catch(() => '');
    const state = `${holder} ${(await lstat(lock).catch(() => undefined))?.mtimeMs}`;
    if (state !== seen.state) seen = { state, since: performance.now() };
    if (isDead(holder) || performance.now() - seen.since > staleAfter) {
      await breakLock(lock, holder);
      continue;
    }
    if (!told) onWait?.();
    told = true;
    await delay(200, undefined, { signal }).catch(() => signal?.throwIfAborted());
  }
  const beat = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), BEAT);
  const release = (): void => {
    if (readIfThere(lock) === mine) rmSync(lock, { force: true });
  };
  process.once('exit', release);
  try {
    return await task();
  } finally {
    clearInterval(beat);
    process.removeListener('exit', release);
    release();
  }
}

async function take(lock: string, mine: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    try {
      await file.writeFile(mine);
    } catch (error) {
      await rm(lock, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new Error(describeWriteFailure(lock, error), { cause: error });
  }
}

/** Whether the holder of a lock was a process on this machine that has ended. */
function isDead(holder: string): boolean {
  try {
    const { pid, host } = JSON.parse(holder) as { readonly pid: number; readonly host: string };
    return host === hostname() && !isAlive(pid);
  } catch {
    return false;
  }
}

/** Moves a stale lock away; puts it back if another process has meanwhile replaced it by a valid one. */
async function breakLock(lock: string, holder: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
  } catch {
    return; // another process was faster
  }
  if (readIfThere(aside) !== holder)
    await copyFile(aside, lock, constants.COPYFILE_EXCL).catch(() => undefined);
  await rm(aside, { recursive: true, force: true });
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
