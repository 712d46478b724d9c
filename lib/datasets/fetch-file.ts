import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { LongCall } from '../core';

/** Options of `fetchFile`. */
export interface FetchFileOptions extends LongCall {
  /** Path of the file to make; until it is complete, its bytes are in the path with `.part` appended. */
  readonly file: string;
  /** How often a connection that broke is taken up again without receiving anything. @defaultValue 4 */
  readonly retries?: number;
  /** Pause before taking up a broken connection again, in ms; doubled every time in vain. @defaultValue 1000 */
  readonly pause?: number;
  /** A connection that brings nothing for so long, in ms, counts as broken. @defaultValue 30000 */
  readonly patience?: number;
}

/** What identifies the version of the file that a part belongs to. */
interface PartNote {
  readonly url: string;
  /** An entity tag or a date, as If-Range takes it. */
  readonly version: string;
}

/** A refusal that trying again will not change. */
class Refusal extends Error {}

/**
 * Fetches a file over HTTP. A broken connection is taken up where it broke, within a call and in a later call, if the
 * server can do so and its file has not changed (Range with If-Range, RFC 9110 sections 13.1.5 and 14.2); else the file
 * is fetched from its beginning. `onProgress` counts bytes; its total is 0 while the server does not tell it.
 * @throws Error naming the address when the server cannot be reached, refuses, or breaks off too often
 */
export async function fetchFile(url: string, options: FetchFileOptions): Promise<void> {
  const { file, retries = 4, pause = 1000, signal } = options;
  const part = `${file}.part`;
  let vain = 0;
  for (let first = true; ; first = false) {
    const before = await sizeOf(part);
    try {
      await fetchOnce(url, options);
      break;
    } catch (error) {
      signal?.throwIfAborted();
      const got = (await sizeOf(part)) > before;
      vain = got ? 0 : vain + 1;
      if (error instanceof Refusal || (first && !got) || vain > retries)
        throw new Error(`could not fetch ${url}: ${reasonOf(error)}`, { cause: error });
      await delay(pause * 2 ** vain, undefined, { signal });
    }
  }
  await rename(part, file);
  await rm(`${part}.json`, { force: true });
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

/** The cause of undici's «fetch failed» or «terminated» says what happened. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message;
}

async function readNote(part: string, url: string): Promise<PartNote | undefined> {
  try {
    const note = JSON.parse(await readFile(`${part}.json`, 'utf8')) as PartNote;
    return note.url === url && typeof note.version === 'string' ? note : undefined;
  } catch {
    return undefined;
  }
}

async function fetchOnce(url: string, options: FetchFileOptions): Promise<void> {
  const { file, patience = 30_000, signal, onProgress } = options;
  const part = `${file}.part`;
  const note = await readNote(part, url);
  const have = note === undefined ? 0 : await sizeOf(part);
  const headers: Record<string, string> = { 'accept-encoding': 'identity', 'user-agent': 'texton-lab' };
  if (note !== undefined && have > 0) {
    headers['range'] = `bytes=${have}-`;
    headers['if-range'] = note.version;
  }
  const stalled = new AbortController();
  const timer = setTimeout(
    () => stalled.abort(new Error(`nothing received for ${patience / 1000} s`)),
    patience,
  );
  try {
    const signals = signal === undefined ? [stalled.signal] : [stalled.signal, signal];
    const response = await fetch(url, { headers, signal: AbortSignal.any(signals) });
    const place = await placeOf(response, have);
    if (place === 'elsewhere') {
      await rm(`${part}.json`, { force: true });
      return await fetchOnce(url, options);
    }
    if (place === 'complete') return;
    await receive(response, place, { part, url, onChunk: () => timer.refresh(), onProgress });
  } finally {
    clearTimeout(timer);
  }
}

/** Where the bytes of an answer belong, and how many the whole file has (0: unknown). */
interface Place {
  readonly start: number;
  readonly total: number;
}

async function placeOf(response: Response, have: number): Promise<Place | 'complete' | 'elsewhere'> {
  const range = response.headers.get('content-range') ?? '';
  if (response.status === 200)
    return { start: 0, total: Number(response.headers.get('content-length') ?? 0) };
  if (response.status === 206) {
    const match = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range);
    if (match && Number(match[1]) === have) return { start: have, total: Number(match[2]) || 0 };
  }
  await response.body?.cancel();
  if (response.status === 416 && range === `bytes */${have}`) return 'complete';
  if ((response.status === 206 || response.status === 416) && have > 0) return 'elsewhere';
  throw new Refusal(`the server answered ${response.status} ${response.statusText}`.trim());
}

async function receive(
  response: Response,
  { start, total }: Place,
  { part, url, onChunk, onProgress }: { part: string; url: string; onChunk: () => void } & LongCall,
): Promise<void> {
  const output = await open(part, start === 0 ? 'w' : 'a');
  try {
    // Noted only now that the bytes of any other version are gone.
    if (start === 0) await writeNote(response, { part, url });
    let size = start;
    for await (const chunk of response.body ?? []) {
      onChunk();
      await output.writeFile(chunk as Uint8Array);
      size += (chunk as Uint8Array).length;
      onProgress?.(size, total);
    }
  } finally {
    await output.close();
  }
  const size = await sizeOf(part);
  if (total !== 0 && size !== total) throw new Error(`the connection ended after ${size} of ${total} bytes`);
}

/** Notes the version that a part belongs to; without one, a later call cannot take the part up. */
async function writeNote({ headers }: Response, { part, url }: { part: string; url: string }): Promise<void> {
  const tag = headers.get('etag');
  const version = tag !== null && !tag.startsWith('W/') ? tag : headers.get('last-modified');
  if (version === null) await rm(`${part}.json`, { force: true });
  else await writeFile(`${part}.json`, JSON.stringify({ url, version } satisfies PartNote));
}
