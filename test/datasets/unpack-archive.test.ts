import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnpackedFile } from 'texton-lab/dist/datasets/archive-writer';
import { unpackArchive } from 'texton-lab/dist/datasets/unpack-archive';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';
import { tarOf, zipOf } from './server';

const root = temporaryFolder();
const kinds = { zip: zipOf, tar: tarOf };
function wanted(path: string): string | undefined {
  return path.endsWith('.png') ? path.replace('set/', '') : undefined;
}
const limits = { archiveBytes: 1e7, entries: 100, fileBytes: 1e6, totalBytes: 2e6 };
const text = (value: string): Uint8Array => Buffer.from(value);

function placesOf(files: readonly UnpackedFile[]): string[] {
  return files.map(({ place }) => place);
}

function prepare(bytes: Buffer): { archive: string; folder: string } {
  const folder = temporaryFolder();
  const archive = join(root, `${folder.slice(-6)}.bin`);
  writeFileSync(archive, bytes);
  return { archive, folder };
}

describe('unpackArchive', () => {
  for (const [kind, make] of Object.entries(kinds)) {
    it(`unpacks the wanted files of a ${kind} archive to their places`, async () => {
      const { archive, folder } = prepare(
        make({ 'set/a/1.png': text('one'), 'set/readme': text('no'), '2.png': text('') }),
      );
      expect(placesOf(await unpackArchive(archive, { folder, place: wanted, limits })).toSorted()).toEqual([
        '2.png',
        'a/1.png',
      ]);
      expect(readFileSync(join(folder, 'a', '1.png'), 'utf8')).toBe('one');
      expect(existsSync(join(folder, 'set'))).toBe(false);
    });

    it(`refuses a ${kind} archive with paths that lead outside the folder`, async () => {
      const out = `escaped-${process.pid}.png`;
      for (const path of [`../${out}`, `a/../../${out}`, `/tmp/${out}`, `..\\${out}`, `C:\\${out}`]) {
        const { archive, folder } = prepare(make({ [path]: text('x') }));
        await expect(unpackArchive(archive, { folder, place: (p) => p, limits }), path).rejects.toThrow(
          /is truncated, damaged or unsafe and was not unpacked/,
        );
        expect(existsSync(join(folder, '..', out))).toBe(false);
        expect(existsSync(`/tmp/${out}`)).toBe(false);
      }
    });

    it(`refuses a ${kind} archive that is cut off`, async () => {
      const whole = make({ 'a.png': Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i) >> 3)) });
      const { archive, folder } = prepare(whole.subarray(0, whole.length >> 1));
      await expect(unpackArchive(archive, { folder, place: (p) => p, limits })).rejects.toThrow(
        /truncated, damaged or unsafe/,
      );
    });

    it(`refuses two files of a ${kind} archive for one place`, async () => {
      const { archive, folder } = prepare(make({ 'a/1.png': text('one'), 'b/1.png': text('two') }));
      await expect(unpackArchive(archive, { folder, place: () => '1.png', limits })).rejects.toThrow(
        /is truncated, damaged or unsafe and was not unpacked \(two of its files have the same path: '.*1\.png'\)/,
      );
    });

    it(`stops unpacking a ${kind} archive when it is cancelled`, async () => {
      const { archive, folder } = prepare(make({ 'a.png': text('one') }));
      const signal = AbortSignal.abort(new Error('enough'));
      await expect(unpackArchive(archive, { folder, place: (p) => p, limits, signal })).rejects.toThrow(
        'enough',
      );
    });
  }

  it('passes over links in a tar archive', async () => {
    const { archive, folder } = prepare(tarOf({ 'link.png@': text(''), 'real.png': text('1') }));
    expect(placesOf(await unpackArchive(archive, { folder, place: (p) => p, limits }))).toEqual(['real.png']);
    expect(existsSync(join(folder, 'link.png'))).toBe(false);
  });

  it('compares the checksums of a ZIP archive', async () => {
    const { archive, folder } = prepare(zipOf({ 'a.png': text('one') }, 'checksum'));
    await expect(unpackArchive(archive, { folder, place: (p) => p, limits })).rejects.toThrow(
      /the checksum of 'a\.png' does not match/,
    );
  });

  it('shows how a file begins that is no archive', async () => {
    const { archive, folder } = prepare(Buffer.from('<!doctype html><title>Please log in</title>'));
    await expect(unpackArchive(archive, { folder, place: (p) => p, limits })).rejects.toThrow(
      /is not a ZIP or tar archive: it begins with "<!doctype html><title>Pl"/,
    );
  });
});
