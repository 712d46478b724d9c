import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadDataset, kthTips, type PublishedSet } from 'texton-lab/dist/datasets';
import { downloadPublishedSet } from 'texton-lab/dist/datasets/download-dataset';
import { describe, expect, it } from 'vitest';
import { pngBytes, temporaryFolder } from '../image/fixtures';
import { runUnderLimit } from '../run-under-limit';
import { sendRange, serve, tarOf, zipOf, type Cut } from './server';

const good = { '1.bin': Buffer.from('first'), '2.bin': Buffer.from('second') };
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const etag = '"v"';

/** A made-up set of two files with known checksums. */
const twoFiles: PublishedSet = {
  title: 'two files',
  url: 'http://127.0.0.1:9/two.zip',
  archive: 'two.zip',
  folder: 'two',
  place: (path) => /(\d\.bin)$/.exec(path)?.[1],
  files: 2,
  limits: { archiveBytes: 1e6, entries: 20, fileBytes: 1e6, totalBytes: 1e6 },
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
    expect(result).toEqual({
      folder: join(root, 'kth_tips_grey_200x200'),
      files: 810,
      from: 'net',
      digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), known: false },
    });
    expect(stages).toEqual(['fetch', 'unpack']);
    expect(readdirSync(root)).toEqual(['.kth_tips_grey_200x200.sha256', 'kth_tips_grey_200x200']);
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

  it('refuses a file with a wrong checksum, and leaves nothing behind', async () => {
    const root = temporaryFolder();
    const baseUrl = await serveArchive(zipOf({ ...good, '2.bin': Buffer.from('forged') }));
    await expect(downloadPublishedSet(twoFiles, { root, baseUrl })).rejects.toThrow(
      new RegExp(
        `its file 2\\.bin has the SHA-256 ${sha(Buffer.from('forged'))}, but ${sha(good['2.bin'])} was expected`,
      ),
    );
    expect(readdirSync(root)).toEqual([]);
  });

  it('holds the Brodatz files to their published checksums', async () => {
    const root = temporaryFolder();
    const names = Array.from({ length: 13 }, (_, i) => `textures/1.3.${String(i + 1).padStart(2, '0')}.tiff`);
    const baseUrl = await serveArchive(
      zipOf(Object.fromEntries(names.map((name) => [name, Buffer.from(name)]))),
    );
    await expect(downloadDataset('brodatz', { root, baseUrl })).rejects.toThrow(
      /its file 1\.3\.01\.tiff has the SHA-256 \w+, but 7cae67e6\w+ was expected; the archive from .* was removed/,
    );
  });

  it('refuses an archive with too few files, and one that is cut off', async () => {
    const root = temporaryFolder();
    const few = await serveArchive(zipOf({ '1.bin': good['1.bin'] }));
    await expect(downloadPublishedSet(twoFiles, { root, baseUrl: few })).rejects.toThrow(
      /it holds 1 images of two files, but 2 were expected; the archive from http.* was removed; run the command again/,
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
      /is not a ZIP or tar archive: it begins with "<html>log in<\/html>.*; replace '.*two\.zip' with the file from http/,
    );
    expect(readdirSync(root)).toEqual(['two.zip']);
  });

  it('does not touch a folder that is already there but incomplete', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'two'));
    writeFileSync(join(root, 'two', '1.bin'), good['1.bin']);
    await expect(downloadPublishedSet(twoFiles, { root })).rejects.toThrow(
      /the folder '.*two' already exists, but it holds 1 images of two files, but 2 were expected; move it away/,
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

  it('fetches once when two ask at once, and the second says that it waits', async () => {
    const root = temporaryFolder();
    const bytes = zipOf(good);
    const stages: string[][] = [[], []];
    const { url, requests } = await serve((request, response) => {
      // Sent only when the other call has begun to wait.
      const timer = setInterval(() => {
        if (!stages.some((of) => of[0] === 'wait')) return;
        clearInterval(timer);
        sendRange(request, response, { bytes, etag });
      }, 5);
    });
    const results = await Promise.all(
      stages.map((of) =>
        downloadPublishedSet(twoFiles, { root, baseUrl: url, onStage: (stage) => of.push(stage) }),
      ),
    );
    expect(requests).toHaveLength(1);
    expect(results.map(({ from }) => from).toSorted()).toEqual(['net', 'there']);
    expect(stages.toSorted()).toEqual([['fetch', 'unpack'], ['wait']]);
    expect(readdirSync(root)).toEqual(['two']);
  });

  it('says that an archive with two files for one place is a bad one, and removes it', async () => {
    const root = temporaryFolder();
    const baseUrl = await serveArchive(zipOf({ 'a/1.bin': good['1.bin'], 'b/1.bin': good['1.bin'] }));
    await expect(downloadPublishedSet(twoFiles, { root, baseUrl })).rejects.toThrow(
      /unsafe and was not unpacked \(two of its files have the same path: '.*1\.bin'\); the archive from http.* was removed/,
    );
    expect(readdirSync(root)).toEqual([]);
  });

  it('refuses an archive that is larger than the set can be, announced or not', async () => {
    const root = temporaryFolder();
    const small = { ...twoFiles, limits: { ...twoFiles.limits, archiveBytes: 100 } };
    const baseUrl = await serveArchive(zipOf(good));
    await expect(downloadPublishedSet(small, { root, baseUrl })).rejects.toThrow(
      /the server announces \d+ bytes; at most 100 are allowed/,
    );
    expect(readdirSync(root)).toEqual([]);
    writeFileSync(join(root, 'two.zip'), zipOf(good));
    await expect(downloadPublishedSet(small, { root })).rejects.toThrow(
      /was not unpacked: it has \d+ bytes; at most 100 are allowed; replace '.*two\.zip' with the file from/,
    );
  });

  it('notes a digest of all files where none is known, and refuses others later', async () => {
    const root = temporaryFolder();
    const { sha256: _, ...unknown } = twoFiles;
    const first = await downloadPublishedSet(unknown, { root, baseUrl: await serveArchive(zipOf(good)) });
    expect(first.digest).toMatchObject({ known: false });
    const noted = readFileSync(join(root, '.two.sha256'), 'utf8').trim();
    expect(noted).toBe(first.digest?.sha256);

    const there = await downloadPublishedSet(unknown, { root });
    expect(there).toMatchObject({ from: 'there', files: 2, digest: { sha256: noted, known: true } });
    writeFileSync(join(root, 'two', '2.bin'), 'changed');
    await expect(downloadPublishedSet(unknown, { root })).rejects.toThrow(
      new RegExp(
        `'.*two' already exists, but the SHA-256 of its files is [0-9a-f]{64}, but '.*' recorded "${noted}"`,
      ),
    );

    rmSync(join(root, 'two'), { recursive: true });
    const again = await downloadPublishedSet(unknown, { root, baseUrl: await serveArchive(tarOf(good)) });
    expect(again.digest).toEqual({ sha256: noted, known: true });

    rmSync(join(root, 'two'), { recursive: true });
    const baseUrl = await serveArchive(zipOf({ ...good, '2.bin': Buffer.from('forged') }));
    await expect(downloadPublishedSet(unknown, { root, baseUrl })).rejects.toThrow(
      new RegExp(
        `the SHA-256 of its files is [0-9a-f]{64}, but '.*' recorded "${noted}" at the first download; .* was removed`,
      ),
    );
    expect(readdirSync(root)).toEqual(['.two.sha256']);
  });

  it('removes what a killed unpacking has left', async () => {
    const root = temporaryFolder();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    for (const name of [`.two-${dead}-aB3xYz`, `.two-${process.pid}-aB3xYz`]) mkdirSync(join(root, name));
    await downloadPublishedSet(twoFiles, { root, baseUrl: await serveArchive(zipOf(good)) });
    expect(readdirSync(root)).toEqual([`.two-${process.pid}-aB3xYz`, 'two']);
  });

  it.skipIf(process.platform === 'win32')('keeps a good archive when the disk takes no more', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'two.zip'), zipOf({ ...good, '1.bin': Buffer.alloc(900_000) }));
    const { stdout } = runUnderLimit(
      'ulimit -f 64',
      `const { downloadPublishedSet } = require('texton-lab/dist/datasets/download-dataset');
      const set = { ...JSON.parse(process.argv[1]), place: (path) => path };
      downloadPublishedSet(set, { root: process.argv[2] }).catch((error) => console.log(error.message));`,
      JSON.stringify(twoFiles),
      root,
    );
    expect(stdout).toMatch(
      /^downloadDataset: '.*two\.zip' could not be unpacked: cannot write '.*1\.bin': it would exceed the maximum file size.*; the archive is kept; fix this and run the command again\n$/,
    );
    expect(readdirSync(root)).toEqual(['two.zip']);
  });

  it('names an unknown set and an unknown option', async () => {
    await expect(downloadDataset('vistex' as 'curet')).rejects.toThrow(
      /downloadDataset: name.*got "vistex"$/,
    );
    await expect(downloadDataset('curet', { url: 'x' } as object)).rejects.toThrow("unknown option 'url'");
  });
});
