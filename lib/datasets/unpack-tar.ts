import { createReadStream } from 'node:fs';
import type { ArchiveWriter } from './archive-writer';

/**
 * Unpacks the wanted files of a tar archive, one after the other; links and special files are skipped.
 * @throws Error when the archive is damaged
 */
export async function unpackTar(
  file: string,
  writer: ArchiveWriter,
  { signal }: { readonly signal?: AbortSignal },
): Promise<void> {
  const { Parser } = await import('tar');
  // The parser processes a chunk of the archive at once; the resulting operations then run in order.
  const steps: (() => Promise<void>)[] = [];
  let fault: { readonly error: unknown } | undefined;
  let ended = false;
  const parser = new Parser({
    strict: true,
    onReadEntry: (entry) => {
      try {
        const place = writer.placeOf(entry.path);
        if (place !== undefined && entry.type === 'File') {
          steps.push(() => writer.begin(place, entry.size));
          entry.on('data', (bytes) => void steps.push(() => writer.write(bytes)));
          entry.on('end', () => void steps.push(() => writer.end()));
        }
      } catch (error) {
        fault ??= { error };
      }
      entry.resume();
    },
  });
  parser.on('error', (error) => (fault ??= { error }));
  // The parser would buffer anything after the end.
  parser.on('eof', () => (ended = true));

  async function proceed(): Promise<void> {
    for (const step of steps.splice(0)) {
      signal?.throwIfAborted();
      await step();
    }
    signal?.throwIfAborted();
    if (fault !== undefined) throw fault.error;
  }

  for await (const piece of createReadStream(file)) {
    parser.write(piece as Buffer);
    await proceed();
    if (ended) break;
  }
  parser.end();
  await proceed();
}
