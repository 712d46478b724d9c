import { rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { visibleText, type RunOptions } from '../core';
import { fetchPart } from './fetch-part';
import { onDisk, partSize, readNote, removePart } from './part-file';
import { Refusal } from './refusal';

/** Options of `fetchFile`. */
export interface FetchFileOptions extends RunOptions {
  /** Path of the file; until it is complete, its bytes are in `<path>.part`. */
  readonly file: string;
  /** Largest file (bytes). @defaultValue 4e9 */
  readonly limit?: number;
  /** How often to resume a broken connection without much progress. @defaultValue 4 */
  readonly retries?: number;
  /** Pause before resuming a broken connection (ms), doubled after every failure. @defaultValue 1000 */
  readonly pause?: number;
  /** Time without data (ms) after which a connection counts as broken. @defaultValue 30000 */
  readonly patience?: number;
  /** Rate (bytes/s) below which a connection counts as broken after `slowFor`. @defaultValue 1000 */
  readonly slowest?: number;
  /** How long a connection may be that slow (ms). @defaultValue 60000 */
  readonly slowFor?: number;
  /** Longest time of the whole call (ms). @defaultValue 12 hours */
  readonly longest?: number;
}

const HOUR = 3_600_000;

/** Progress (bytes) that resets the number of attempts. */
const MUCH = 10_000;

/**
 * Downloads a file over HTTP. A broken connection is resumed, in the same or a later call, if the server supports it and the
 * file has not changed (Range with If-Range, RFC 9110 sections 13.1.5 and 14.2); otherwise the download starts over. At
 * most ten redirects are followed, none from https to http. `onProgress` counts bytes, with total 0 while unknown. A part
 * that cannot be resumed is removed.
 * @throws Error naming the URL when the server cannot be reached, refuses, disconnects too often or sends too much, when the
 * file cannot be written, or when it takes too long
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
        // A server that sends a few bytes every time is no better than one that sends none.
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

/** The cause of undici's «fetch failed» or «terminated» tells what happened. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  if (error instanceof Refusal || !(cause instanceof Error)) return message;
  return cause.message || String((cause as NodeJS.ErrnoException).code);
}
