import { visibleText, type RunOptions } from '../core';
import { fetchDirectly } from './fetch-directly';
import { onDisk, openPart, partSize, readNote, removePart, writeNote } from './part-file';
import { Refusal } from './refusal';

/** Options of `fetchPart`; see `fetchFile`. */
export interface FetchPartOptions extends RunOptions {
  readonly part: string;
  readonly patience: number;
  readonly slowest: number;
  readonly slowFor: number;
  readonly limit: number;
}

/**
 * Downloads a file over one connection, resuming its part if the server supports it; resolves when it is complete.
 * @throws Refusal when retrying is pointless; any other Error when the connection is broken
 */
export async function fetchPart(url: string, options: FetchPartOptions): Promise<void> {
  const { part, patience, slowest, slowFor, signal } = options;
  const note = await readNote(part, url);
  const have = note === undefined ? 0 : await partSize(part);
  const headers: Record<string, string> = { 'accept-encoding': 'identity', 'user-agent': 'texton-lab' };
  if (note !== undefined && have > 0) {
    headers['range'] = `bytes=${have}-`;
    headers['if-range'] = note.version;
  }
  const broken = new AbortController();
  const silence = setTimeout(
    () => broken.abort(new Error(`nothing received for ${patience / 1000} s`)),
    patience,
  );
  let lately = 0;
  const rate = setInterval(() => {
    if (lately < (slowest * slowFor) / 1000)
      broken.abort(new Error(`less than ${slowest} bytes per second received for ${slowFor / 1000} s`));
    lately = 0;
  }, slowFor);
  const onBytes = (bytes: number): void => {
    lately += bytes;
    silence.refresh();
  };
  let place: Place | 'complete' | 'elsewhere';
  try {
    const signals = signal === undefined ? [broken.signal] : [broken.signal, signal];
    const init = { headers, signal: AbortSignal.any(signals) };
    const response = await fetchDirectly(url, init, () => silence.refresh());
    place = await placeOf(response, have);
    if (typeof place === 'object') await receive(response, place, { ...options, url, onBytes });
  } finally {
    clearTimeout(silence);
    clearInterval(rate);
  }
  if (place === 'elsewhere') {
    await removePart(part);
    await fetchPart(url, options);
  }
}

/** The byte range of a response, and the size of the whole file (0: unknown). */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly total: number;
}

async function placeOf(response: Response, have: number): Promise<Place | 'complete' | 'elsewhere'> {
  const range = response.headers.get('content-range') ?? '';
  if (response.status === 200) {
    const total = Number(response.headers.get('content-length') ?? 0);
    return { start: 0, end: total, total };
  }
  if (response.status === 206) {
    const match = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(range);
    const [first, last, total] = (match?.slice(1) ?? []).map(Number);
    if (first === have && last !== undefined && last >= first)
      return { start: have, end: last + 1, total: total || 0 };
  }
  await response.body?.cancel();
  if (response.status === 416 && range === `bytes */${have}`) return 'complete';
  if ((response.status === 206 || response.status === 416) && have > 0) return 'elsewhere';
  throw new Refusal(visibleText(`the server answered ${response.status} ${response.statusText}`.trim()));
}

interface Receiving extends FetchPartOptions {
  readonly url: string;
  readonly onBytes: (bytes: number) => void;
}

async function receive(response: Response, { start, end, total }: Place, options: Receiving): Promise<void> {
  const { part, url, limit, onBytes, onProgress } = options;
  if (Math.max(end, total) > limit) {
    await response.body?.cancel();
    throw new Refusal(`the server announces ${Math.max(end, total)} bytes; at most ${limit} are allowed`);
  }
  const output = await openPart(part, start);
  let size = start;
  try {
    // Recorded only after the bytes of any other version are gone.
    if (start === 0) await writeNote(part, url, response.headers);
    for await (const chunk of response.body ?? []) {
      const bytes = chunk as Uint8Array;
      size += bytes.length;
      if (size > (end || limit)) throw await uselessPart(part, end, limit);
      await onDisk(part, () => output.writeFile(bytes));
      onBytes(bytes.length);
      onProgress?.(size, total);
    }
  } finally {
    await output.close();
  }
  const expected = total || end;
  if (expected !== 0 && size !== expected)
    throw new Error(`the connection ended after ${size} of ${expected} bytes`);
}

async function uselessPart(part: string, end: number, limit: number): Promise<Refusal> {
  await removePart(part);
  return new Refusal(
    end === 0
      ? `the server sends more than ${limit} bytes, the most allowed`
      : `the server sends more than the ${end} bytes that it announced`,
  );
}
