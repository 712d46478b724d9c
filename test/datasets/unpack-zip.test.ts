import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackArchive } from 'texton-lab/dist/datasets/unpack-archive';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';
import { runUnderLimit } from '../run-under-limit';
import { zipOf } from './server';

const limits = { archiveBytes: 1e6, entries: 10, fileBytes: 1e5, totalBytes: 2e5 };

async function unpack(bytes: Buffer, more: Partial<typeof limits> = {}): Promise<string[]> {
  const folder = temporaryFolder();
  const archive = join(temporaryFolder(), 'set.zip');
  writeFileSync(archive, bytes);
  const place = (path: string): string | undefined => (path.endsWith('.png') ? path : undefined);
  try {
    const files = await unpackArchive(archive, { folder, place, limits: { ...limits, ...more } });
    return files.map((file) => file.place);
  } finally {
    for (const name of readdirSync(folder))
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(limits.fileBytes);
  }
}

/** Where the n-th entry of the central directory begins. */
function centralEntry(zip: Buffer, n: number): number {
  let at = -1;
  for (let i = 0; i <= n; i++) at = zip.indexOf('504b01021400', at + 1, 'hex');
  return at;
}

describe('unpackZip', () => {
  it('refuses a file that declares more than one of the set can have, before it is unpacked', async () => {
    await expect(unpack(zipOf({ 'a.png': Buffer.alloc(100_001) }))).rejects.toThrow(
      /'a\.png' has 100001 bytes unpacked.*100000/,
    );
    expect(await unpack(zipOf({ 'a.png': Buffer.alloc(100_000) }))).toEqual(['a.png']);
  });

  it('refuses a file that has more or less than it declares', async () => {
    for (const [declared, said] of [
      [10, /too many bytes|larger than it declares/],
      [60_000, /not enough bytes|smaller than it declares/],
    ] as const) {
      const zip = zipOf({ 'a.png': Buffer.alloc(50_000) });
      zip.writeUInt32LE(declared, centralEntry(zip, 0) + 24);
      await expect(unpack(zip)).rejects.toThrow(said);
    }
  });

  it('bounds all files together, the number of entries and the archive itself', async () => {
    const file = Buffer.alloc(90_000);
    await expect(unpack(zipOf({ 'a.png': file, 'b.png': file, 'c.png': file }))).rejects.toThrow(
      'its files have more than 200000 bytes unpacked, the most allowed',
    );
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}.txt`, Buffer.alloc(0)]));
    await expect(unpack(zipOf(many))).rejects.toThrow('it has more than 10 entries');
    const noise = Buffer.from(Array.from({ length: 9000 }, (_, i) => Math.imul(i * i, 2654435761) >>> 24));
    await expect(unpack(zipOf({ 'a.png': noise }), { archiveBytes: 5000 })).rejects.toThrow(
      /set\.zip' was not unpacked: it has \d+ bytes; at most 5000 are allowed/,
    );
  });

  it('does not mind what files have that are not wanted', async () => {
    expect(await unpack(zipOf({ 'film.avi': Buffer.alloc(900_000), 'a.png': Buffer.from('a') }))).toEqual([
      'a.png',
    ]);
  });

  it('refuses files that share bytes', async () => {
    const three = {
      'a.png': Buffer.from('same'),
      'b.png': Buffer.from('same'),
      'c.png': Buffer.from('same'),
    };
    expect(await unpack(zipOf(three))).toEqual(['a.png', 'b.png', 'c.png']);
    for (const [n, other] of [
      [1, 0],
      [0, 2],
      [2, 1],
    ] as const) {
      const zip = zipOf(three);
      const offset = zip.readUInt32LE(centralEntry(zip, other) + 42);
      zip.writeUInt32LE(offset, centralEntry(zip, n) + 42);
      await expect(unpack(zip)).rejects.toThrow(/unsafe .* \(its files '.\.png' and '.\.png' share bytes\)/);
    }
  });

  it('takes files whose order in the directory is not that of their bytes', async () => {
    const zip = zipOf({ 'a.png': Buffer.from('same'), 'b.png': Buffer.from('same') });
    const [first, second] = [centralEntry(zip, 0) + 42, centralEntry(zip, 1) + 42];
    const offset = zip.readUInt32LE(second);
    zip.writeUInt32LE(0, second);
    zip.writeUInt32LE(offset, first);
    expect(await unpack(zip)).toEqual(['a.png', 'b.png']);
  });

  it.skipIf(process.platform === 'win32')('needs little memory for a large file', () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'bomb.zip');
    writeFileSync(archive, zipOf({ 'a.png': Buffer.alloc(200e6) }));
    const { stdout, stderr } = runUnderLimit(
      'true',
      `const { unpackArchive } = require('texton-lab/dist/datasets/unpack-archive');
      const [, archive, folder] = process.argv;
      const limits = { archiveBytes: 1e9, entries: 9, fileBytes: 1e9, totalBytes: 1e9 };
      const run = (place) => unpackArchive(archive, { folder, place, limits });
      run(() => undefined).then(async () => {
        const before = process.resourceUsage().maxRSS;
        await run((path) => path);
        console.log((process.resourceUsage().maxRSS - before) / 1024);
      });`,
      archive,
      folder,
    );
    expect(stderr).toBe('');
    expect(Number(stdout)).toBeLessThan(60);
    expect(statSync(join(folder, 'a.png')).size).toBe(200e6);
  });
});
