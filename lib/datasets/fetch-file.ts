import { rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { visibleText, type RunOptions } from '../core';
import { fetchPart } from './fetch-part';
import { onDisk, partSize, readNote, removePart } from './part-file';
import { Refusal } from './refusal';

/** Options of `fetchFile`. */
export interface FetchFileOptions extends RunOptions {
  /** Path of the file to make; until it is complete, its bytes are in the path with `.part` appended. */
  readonly file: string;
  /** Largest size that the file may have, in bytes. @defaultValue 4e9 */
  readonly limit?: number;
  /** How often a connection that broke is taken up again without receiving much. @defaultValue 4 */
  readonly retries?: number;
  /** Pause before taking up a broken connection again, in ms; doubled every time in vain. @defaultValue 1000 */
  readonly pause?: number;
  /** A connection that brings nothing for so long, in ms, counts as broken. @defaultValue 30000 */
  readonly patience?: number;
  /** A connection that brings fewer bytes a second, for `slowFor`, counts as broken. @defaultValue 1000 */
  readonly slowest?: number;
  /** How long a connection may be too slow, in ms. @defaultValue 60000 */
  readonly slowFor?: number;
  /** Longest time that a call may take in all, in ms. @defaultValue 12 hours */
  readonly longest?: number;
}

const HOUR = 3_600_000;

/** Bytes that make a broken connection worth another full round of attempts. */
const MUCH = 10_000;

/**
 * Fetches a file over HTTP. A broken connection is taken up where it broke, within a call and in a later call, if the
 * server can do so and its file has not changed (Range with If-Range, RFC 9110 sections 13.1.5 and 14.2); else the file
 * is fetched from its beginning. At most ten redirects are followed, none from https to http. `onProgress` counts bytes;
 * its total is 0 while the server does not tell it. A part that could not be taken up again is removed.
 * @throws Error naming the address when the server cannot be reached, refuses, breaks off too often or sends too much,
 * when the file cannot be written, or when it takes too long
 */
export async function fetchFile(url: string, options: FetchFileOptions): Promise<void> {
  const { file, limit = 4e9, retries = 4, pause = 1000, longest = 12 * HOUR, signal } = options;
  const { patience = 30_000, slowest = 1000, slowFor = 60_000, onProgress } = options;
  const part = `${file}.part`;
  const late = new AbortController();
  const clock = setTimeout(
    () => late.abort(new Refusal(`it was not complete after ${longest / HOUR} hours`)),
    longest,
  );
  const either = AbortSignal.any(signal === undefined ? [late.signal] : [late.signal, signal]);
  const once = { part, patience, slowest, slowFor, limit, signal: either, ...(onProgress && { onProgress }) };
  let vain = 0;
  try {
    for (let first = true; ; first = false) {
      const before = await partSize(part);
      try {
        await fetchPart(url, once);
        break;
      } catch (error) {
        either.throwIfAborted();
        const got = (await partSize(part)) - before;
        // A server that brings a few bytes every time is no better than one that brings none.
        vain = got >= MUCH ? 0 : vain + 1;
        if (error instanceof Refusal || (first && got <= 0) || vain > retries) throw error;
        await delay(pause * 2 ** vain, undefined, { signal: either });
      }
    }
    await onDisk(file, () => rename(part, file));
    await rm(`${part}.json`, { force: true });
  } catch (error) {
    if ((await readNote(part)) === undefined) await removePart(part);
    signal?.throwIfAborted();
    const reason = late.signal.aborted ? late.signal.reason : error;
    throw new Error(`could not fetch ${url}: ${visibleText(reasonOf(reason))}`, { cause: error });
  } finally {
    clearTimeout(clock);
  }
}

/** Returns whether a later call can resume a stopped download: the server supports it, and a part is there. */
export async function canResume(url: string, file: string): Promise<boolean> {
  const note = await readNote(`${file}.part`, url);
  return note?.ranges === true && (await partSize(`${file}.part`)) > 0;
}

/** The cause of undici's «fetch failed» or «terminated» says what happened. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  if (error instanceof Refusal || !(cause instanceof Error)) return message;
  return cause.message || String((cause as NodeJS.ErrnoException).code);
}
