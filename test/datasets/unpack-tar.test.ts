import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unpackArchive } from 'texton-lab/dist/datasets/unpack-archive';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';
import { runUnderLimit } from '../run-under-limit';
import { tarOf } from './server';

const limits = { archiveBytes: 1e9, entries: 1000, fileBytes: 1e6, totalBytes: 2e6 };
const place = (path: string): string => path;

function archiveOf(bytes: Buffer): string {
  const archive = join(temporaryFolder(), 'set.tar');
  writeFileSync(archive, bytes);
  return archive;
}

/** A Node that unpacks an archive and prints the number of its files, or the error, and by how many MiB it grew. */
const unpacking = `const { unpackArchive } = require('texton-lab/dist/datasets/unpack-archive');
  const [, archive, folder] = process.argv;
  const limits = { archiveBytes: 1e9, entries: 1000, fileBytes: 1e9, totalBytes: 1e9 };
  const run = (place) => unpackArchive(archive, { folder, place, limits });
  run(() => undefined).catch(() => {}).then(async () => {
    const before = process.resourceUsage().maxRSS;
    const result = await run((path) => path).then((files) => files.length, (error) => error.message);
    console.log(JSON.stringify({ result, grown: (process.resourceUsage().maxRSS - before) / 1024 }));
  });`;

describe('unpackTar', () => {
  it('writes every byte of files that lie across the pieces in which the archive is read', async () => {
    const files = Object.fromEntries(
      [0, 1, 511, 512, 513, 65_024, 65_536, 200_001].map((length) => [
        `${length}.png`,
        Buffer.from(Array.from({ length }, (_, i) => (i * i) >> 4)),
      ]),
    );
    const folder = temporaryFolder();
    await unpackArchive(archiveOf(tarOf(files)), { folder, place, limits });
    for (const [name, bytes] of Object.entries(files))
      expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('has one file open at a time', () => {
    const files = Array.from({ length: 900 }, (_, i) => [`${i % 9}/${i}.png`, Buffer.from('x')] as const);
    const folder = temporaryFolder();
    const { stdout, stderr } = runUnderLimit(
      'ulimit -n 64',
      unpacking,
      archiveOf(tarOf(Object.fromEntries(files))),
      folder,
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ result: 900 });
    expect(readdirSync(join(folder, '8'))).toHaveLength(100);
  });

  it('refuses too large files, too many bytes and too many entries', async () => {
    const big = { 'a.png': Buffer.alloc(1_000_001) };
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.png`, Buffer.alloc(0)]));
    const much = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, Buffer.alloc(900_000)]));
    for (const [files, said] of [
      [big, /its file 'a\.png' has 1000001 bytes unpacked; at most 1000000 are allowed/],
      [much, /more than 2000000 bytes unpacked, the most allowed/],
      [many, /more than 1000 entries/],
      [{ '\u001b[2Ja.png': big['a.png'] }, /its file '\\x1b\[2Ja\.png' has/],
    ] as const)
      await expect(
        unpackArchive(archiveOf(tarOf(files)), { folder: temporaryFolder(), place, limits }),
      ).rejects.toThrow(said);
  });

  it.skipIf(process.platform === 'win32')(
    'needs little memory for a large file, and for what follows the end',
    () => {
      const large = archiveOf(tarOf({ 'a.png': Buffer.alloc(150e6) }));
      const tail = archiveOf(tarOf({ 'a.png': Buffer.from('a') }));
      truncateSync(tail, 300e6);
      for (const archive of [large, tail]) {
        const { stdout } = runUnderLimit('true', unpacking, archive, temporaryFolder());
        const { result, grown } = JSON.parse(stdout) as { result: unknown; grown: number };
        expect(result).toBe(1);
        expect(grown).toBeLessThan(60);
      }
    },
  );

  it('does not take for tar what is compressed, whatever its beginning is made to look like', async () => {
    const packed = gzipSync(Buffer.alloc(1e6));
    // The field of extra bytes of gzip's header has room for the mark of tar.
    const extra = Buffer.alloc(2 + 500);
    extra.writeUInt16LE(500, 0);
    extra.write('ustar', 257 - 10);
    const disguised = Buffer.concat([packed.subarray(0, 10), extra, packed.subarray(10)]);
    disguised[3] = 4;
    await expect(
      unpackArchive(archiveOf(disguised), { folder: temporaryFolder(), place, limits }),
    ).rejects.toThrow(/is not a ZIP or tar archive: it begins with "\\u001f\\x8b/);
  });
});
