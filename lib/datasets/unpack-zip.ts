import { crc32 } from 'node:zlib';
import { visibleText } from '../core';
import type { ArchiveWriter } from './archive-writer';

/**
 * Unpacks the wanted files of a ZIP archive, one after the other, and verifies their checksums.
 * @throws Error when the archive is damaged, or two of its files share bytes
 */
export async function unpackZip(
  file: string,
  writer: ArchiveWriter,
  { signal }: { readonly signal?: AbortSignal },
): Promise<void> {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(file);
  const taken: Range[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      signal?.throwIfAborted();
      const { fileName, uncompressedSize, compressedSize, relativeOffsetOfLocalHeader: start } = entry;
      const place = writer.placeOf(fileName);
      if (place === undefined || fileName.endsWith('/')) continue;
      const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
      take(taken, { start, end: fileDataStart + compressedSize, place });
      await writer.begin(place, uncompressedSize);
      let sum = 0;
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        signal?.throwIfAborted();
        sum = crc32(chunk as Buffer, sum);
        await writer.write(chunk as Buffer);
      }
      if (sum !== entry.crc32) throw new Error(`the checksum of '${visibleText(fileName)}' does not match`);
      await writer.end();
    }
  } finally {
    archive.close();
  }
}

/** Byte range of an entry, from its header to the end of its data. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly place: string;
}

/** Records the byte range of an entry. Overlapping entries are how zip bombs work. */
function take(taken: Range[], range: Range): void {
  // Nearly always the last one: entries are usually in order.
  const before = taken.findLastIndex(({ start }) => start <= range.start);
  const neighbours = [taken[before], taken[before + 1]];
  for (const other of neighbours)
    if (other !== undefined && other.start < range.end && range.start < other.end)
      throw new Error(
        `its files '${visibleText(other.place)}' and '${visibleText(range.place)}' share bytes`,
      );
  taken.splice(before + 1, 0, range);
}
