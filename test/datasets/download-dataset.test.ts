import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadDataset, kthTips, type PublishedSet } from 'texton-lab/dist/datasets';
import { downloadPublishedSet } from 'texton-lab/dist/datasets/download-dataset';
import { describe, expect, it } from 'vitest';
import { pngBytes, temporaryFolder } from '../image/fixtures';
import { sendRange, serve, tarOf, zipOf, type Cut } from './server';

const good = { '1.bin': Buffer.from('first'), '2.bin': Buffer.from('second') };
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const etag = '"v"';

/** A made-up set of two files with known check sums. */
const twoFiles: PublishedSet = {
  title: 'two files',
  url: 'http://127.0.0.1:9/two.zip',
  archive: 'two.zip',
  folder: 'two',
  place: (path) => /(\d\.bin)$/.exec(path)?.[1],
  files: 2,
  sha256: { '1.bin': sha(good['1.bin']), '2.bin': sha(good['2.bin']) },
};

async function serveArchive(bytes: Buffer): Promise<string> {
  return (await serve((request, response) => sendRange(request, response, { bytes, etag }))).url;
}

/** All 810 files of a set in the layout of KTH-TIPS, each a picture of one pixel. */
function kthArchive(): Buffer {
  const pixel = pngBytes({ width: 1, height: 1, bitDepth: 8, colourType: 0, rows: [[255]] });
  const names = Array.from({ length: 810 }, (_, i) => `KTH_TIPS/class${i % 10}/15-scale_${i}_im_1_grey.png`);
  return tarOf(
    Object.fromEntries([...names.map((name) => [name, pixel]), ['KTH_TIPS/._x.png', Buffer.from('mac')]]),
  );
}

describe('downloadDataset', () => {
  it('fetches a set into the folder where its loader finds it, and leaves nothing else', async () => {
    const root = join(temporaryFolder(), 'made');
    const stages: string[] = [];
    const baseUrl = await serveArchive(kthArchive());
    const result = await downloadDataset('kth-tips', {
      root,
      baseUrl,
      onStage: (stage) => stages.push(stage),
    });
    expect(result).toEqual({ folder: join(root, 'kth_tips_grey_200x200'), files: 810, from: 'net' });
    expect(stages).toEqual(['fetch', 'unpack']);
    expect(readdirSync(root)).toEqual(['kth_tips_grey_200x200']);
    expect((await kthTips({ root })).length).toBe(810);
    expect((await downloadDataset('kth-tips', { root, baseUrl })).from).toBe('there');
  });

  it('takes up a broken connection', async () => {
    const bytes = zipOf(good);
    const root = temporaryFolder();
    let cut: Cut | undefined = { after: 100, part: join(root, 'two.zip.part') };
    const { url, requests } = await serve((request, response) => {
      sendRange(request, response, { bytes, etag, cut });
      cut = undefined;
    });
    await downloadPublishedSet(twoFiles, { root, baseUrl: `${url}/mirror/`, pause: 1 });
    expect(requests.map((request) => request.url)).toEqual(['/mirror/two.zip', '/mirror/two.zip']);
    expect(readFileSync(join(root, 'two', '2.bin'), 'utf8')).toBe('second');
  });

  it('uses an archive put there by hand, and keeps it', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'two.zip'), zipOf(good));
    expect(await downloadPublishedSet(twoFiles, { root })).toMatchObject({ files: 2, from: 'archive' });
    expect(readdirSync(root).toSorted()).toEqual(['two', 'two.zip']);
  });

  it('offline, gives the address to fetch by hand and the place for it', async () => {
    const root = temporaryFolder();
    await expect(downloadPublishedSet(twoFiles, { root })).rejects.toThrow(
      new RegExp(
        `downloadDataset: could not fetch http://127.0.0.1:9/two.zip: .*; run the command again, or fetch http://127.0.0.1:9/two.zip by hand, put it at '${join(root, 'two.zip')}' and then run the command again`,
      ),
    );
    expect(readdirSync(root)).toEqual([]);
  });

  it('says 404 with the address', async () => {
    const { url } = await serve((_, response) => response.writeHead(404).end());
    await expect(downloadDataset('curet', { root: temporaryFolder(), baseUrl: url })).rejects.toThrow(
      `could not fetch ${url}/curetgrey.zip: the server answered 404 Not Found; run the command again, or fetch`,
    );
  });

  it('refuses a file with a wrong check sum, and leaves nothing behind', async () => {
    const root = temporaryFolder();
    const baseUrl = await serveArchive(zipOf({ ...good, '2.bin': Buffer.from('forged') }));
    await expect(downloadPublishedSet(twoFiles, { root, baseUrl })).rejects.toThrow(
      new RegExp(
        `its file 2\\.bin has the SHA-256 ${sha(Buffer.from('forged'))}, ${sha(good['2.bin'])} was expected`,
      ),
    );
    expect(readdirSync(root)).toEqual([]);
  });

  it('holds the Brodatz files to their published check sums', async () => {
    const root = temporaryFolder();
    const names = Array.from({ length: 13 }, (_, i) => `textures/1.3.${String(i + 1).padStart(2, '0')}.tiff`);
    const baseUrl = await serveArchive(
      zipOf(Object.fromEntries(names.map((name) => [name, Buffer.from(name)]))),
    );
    await expect(downloadDataset('brodatz', { root, baseUrl })).rejects.toThrow(
      /its file 1\.3\.01\.tiff has the SHA-256 \w+, 7cae67e6\w+ was expected; the archive from .* was removed/,
    );
  });

  it('refuses an archive with too few files, and one that is cut off', async () => {
    const root = temporaryFolder();
    const few = await serveArchive(zipOf({ '1.bin': good['1.bin'] }));
    await expect(downloadPublishedSet(twoFiles, { root, baseUrl: few })).rejects.toThrow(
      /it holds 1 images of two files, 2 were expected; the archive from http.* was removed, run the command again/,
    );
    const cut = await serveArchive(zipOf(good).subarray(0, 120));
    await expect(downloadPublishedSet(twoFiles, { root, baseUrl: cut })).rejects.toThrow(
      /truncated, damaged or unsafe/,
    );
    expect(readdirSync(root)).toEqual([]);
  });

  it('refuses an archive with paths that lead outside', async () => {
    const root = temporaryFolder();
    const baseUrl = await serveArchive(zipOf({ ...good, '../1.bin': Buffer.from('evil') }));
    await expect(downloadPublishedSet(twoFiles, { root, baseUrl })).rejects.toThrow(
      /unsafe and was not unpacked/,
    );
    expect(readdirSync(root)).toEqual([]);
  });

  it('keeps a bad archive that was put there by hand, and says to replace it', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'two.zip'), '<html>log in</html>');
    await expect(downloadPublishedSet(twoFiles, { root })).rejects.toThrow(
      /is no ZIP or tar archive: it begins with "<html>log in<\/html>.*; replace '.*two\.zip' by the file from http/,
    );
    expect(readdirSync(root)).toEqual(['two.zip']);
  });

  it('does not touch a folder that is already there but incomplete', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'two'));
    writeFileSync(join(root, 'two', '1.bin'), good['1.bin']);
    await expect(downloadPublishedSet(twoFiles, { root })).rejects.toThrow(
      /the folder '.*two' is already there, but it holds 1 images of two files, 2 were expected; move it away/,
    );
    expect(readdirSync(join(root, 'two'))).toEqual(['1.bin']);
  });

  it('stops when it is cancelled, and goes on from there the next time', async () => {
    const root = temporaryFolder();
    const bytes = zipOf({
      ...good,
      'noise.txt': Buffer.from(Array.from({ length: 90_000 }, (_, i) => (i * i) >> 7)),
    });
    let cut: Cut | undefined = { after: 3000, part: join(root, 'two.zip.part') };
    const { url, requests } = await serve((request, response) =>
      sendRange(request, response, { bytes, etag, cut }),
    );
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      if (done >= 3000) stop.abort(new Error('interrupted'));
    };
    const options = { root, baseUrl: url, signal: stop.signal, onProgress };
    await expect(downloadPublishedSet(twoFiles, options)).rejects.toThrow(/^interrupted$/);
    expect(readdirSync(root).toSorted()).toEqual(['two.zip.part', 'two.zip.part.json']);
    cut = undefined;
    await downloadPublishedSet(twoFiles, { root, baseUrl: url });
    expect(requests[1]!.headers.range).toBe('bytes=3000-');
    expect(readdirSync(root)).toEqual(['two']);
  });

  it('names an unknown set and an unknown option', async () => {
    await expect(downloadDataset('vistex' as 'curet')).rejects.toThrow(
      "downloadDataset: name must be one of 'brodatz', 'curet', 'curet-colour', 'kth-tips', got \"vistex\"",
    );
    await expect(downloadDataset('curet', { url: 'x' } as object)).rejects.toThrow("unknown option 'url'");
  });
});
