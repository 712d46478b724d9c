import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchFile } from 'texton-lab/dist/datasets/fetch-file';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';
import { sendCut, sendRange, serve, type Cut } from './server';

const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i) >> 5));
const etag = '"one"';

function place(): { folder: string; file: string; part: string } {
  const folder = temporaryFolder();
  return { folder, file: join(folder, 'set.zip'), part: join(folder, 'set.zip.part') };
}

describe('fetchFile', () => {
  it('fetches a file whole, counts its bytes and leaves nothing else', async () => {
    const { url } = await serve((request, response) => sendRange(request, response, { bytes, etag }));
    const { folder, file } = place();
    const steps: number[][] = [];
    await fetchFile(url, { file, onProgress: (done, total) => steps.push([done, total]) });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['set.zip']);
    expect(steps.at(-1)).toEqual([200_000, 200_000]);
  });

  it('takes a broken connection up where it broke', async () => {
    const { file, part } = place();
    let cuts = 2;
    const { url, requests } = await serve((request, response) =>
      sendRange(request, response, { bytes, etag, cut: cuts-- > 0 ? { after: 70_000, part } : undefined }),
    );
    await fetchFile(url, { file, pause: 1 });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(requests.map(({ headers }) => headers.range)).toEqual([
      undefined,
      'bytes=70000-',
      'bytes=140000-',
    ]);
    expect(requests[1]!.headers['if-range']).toBe(etag);
  });

  it('takes up in a later call what an earlier one left', async () => {
    const { folder, file, part } = place();
    let cut: Cut | undefined = { after: 50_000, part };
    const stop = new AbortController();
    const { url, requests } = await serve((request, response) =>
      sendRange(request, response, { bytes, etag, cut }),
    );
    const first = fetchFile(url, {
      file,
      signal: stop.signal,
      onProgress: (done) => done >= 50_000 && stop.abort(new Error('interrupted')),
    });
    await expect(first).rejects.toThrow('interrupted');
    expect(readdirSync(folder).toSorted()).toEqual(['set.zip.part', 'set.zip.part.json']);
    cut = undefined;
    await fetchFile(url, { file });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(requests.at(-1)!.headers.range).toBe('bytes=50000-');
    expect(readdirSync(folder)).toEqual(['set.zip']);
  });

  it('begins anew when the file on the server has changed meanwhile', async () => {
    const { file, part } = place();
    let version: { bytes: Buffer; etag: string; cut?: Cut } = {
      bytes: Buffer.alloc(200_000, 7),
      etag: '"old"',
      cut: { after: 60_000, part },
    };
    const { url } = await serve((request, response) => {
      sendRange(request, response, version);
      version = { bytes, etag };
    });
    await fetchFile(url, { file, pause: 1 });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('begins anew when the server knows no ranges, or names no version', async () => {
    for (const headers of [{ etag }, { etag: 'W/"weak"' }, {}]) {
      const { file, part } = place();
      let cut = true;
      const { url, requests } = await serve((_, response) => {
        response.writeHead(200, { ...headers, 'content-length': bytes.length });
        if (cut) sendCut(response, bytes, { after: 90_000, part });
        else response.end(bytes);
        cut = false;
      });
      await fetchFile(url, { file, pause: 1 });
      expect(readFileSync(file).equals(bytes)).toBe(true);
      expect(requests[1]!.headers.range).toBe(
        'etag' in headers && headers.etag === etag ? 'bytes=90000-' : undefined,
      );
    }
  });

  it('begins anew when the server answers with another part than asked for', async () => {
    const { url, requests } = await serve((request, response) => {
      if (request.headers.range === undefined) return sendRange(request, response, { bytes, etag });
      response.writeHead(206, { 'content-range': 'bytes 0-9/200000' }).end(bytes.subarray(0, 10));
    });
    const { file } = place();
    writeFileSync(`${file}.part`, 'some bytes');
    writeFileSync(`${file}.part.json`, JSON.stringify({ url, version: etag }));
    await fetchFile(url, { file });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(requests).toHaveLength(2);
  });

  it('knows that a part was complete already', async () => {
    const { url } = await serve((request, response) => sendRange(request, response, { bytes, etag }));
    const { file } = place();
    writeFileSync(`${file}.part`, bytes);
    writeFileSync(`${file}.part.json`, JSON.stringify({ url, version: etag }));
    await fetchFile(url, { file });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('does not take up a part of another address', async () => {
    const { url, requests } = await serve((request, response) =>
      sendRange(request, response, { bytes, etag }),
    );
    const { file } = place();
    writeFileSync(`${file}.part`, 'other');
    writeFileSync(`${file}.part.json`, JSON.stringify({ url: 'http://elsewhere', version: etag }));
    await fetchFile(url, { file });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(requests[0]!.headers.range).toBeUndefined();
  });

  it('fetches a file whose length the server does not tell', async () => {
    const { url } = await serve((_, response) => {
      response.write(bytes.subarray(0, 1000));
      response.end(bytes.subarray(1000));
    });
    const { file } = place();
    const totals = new Set<number>();
    await fetchFile(url, { file, onProgress: (_, total) => totals.add(total) });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect([...totals]).toEqual([0]);
  });

  it('follows redirects, and keeps asking for the rest of a part there', async () => {
    const { file, part } = place();
    let cut: Cut | undefined = { after: 80_000, part };
    const { url, requests } = await serve((request, response) => {
      if (request.url === '/old') return response.writeHead(302, { location: '/new' }).end();
      sendRange(request, response, { bytes, etag, cut });
      cut = undefined;
    });
    await fetchFile(`${url}/old`, { file, pause: 1 });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(requests.at(-1)!.url).toBe('/new');
    expect(requests.at(-1)!.headers.range).toBe('bytes=80000-');
  });

  it('says what the server answered, at once', async () => {
    const { url, requests } = await serve((_, response) => response.writeHead(404).end('gone'));
    const { folder, file } = place();
    await expect(fetchFile(url, { file })).rejects.toThrow(
      `could not fetch ${url}: the server answered 404 Not Found`,
    );
    expect(requests).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that the server cannot be reached, at once', async () => {
    const { file } = place();
    await expect(fetchFile('http://127.0.0.1:9', { file })).rejects.toThrow(
      /could not fetch http:\/\/127\.0\.0\.1:9: /,
    );
    await expect(fetchFile('http://texton-lab.invalid/a.zip', { file })).rejects.toThrow(
      /ENOTFOUND|EAI_AGAIN/,
    );
  });

  it('gives up after too many breaks in a row, and keeps the part', async () => {
    const { folder, file, part } = place();
    let served = 0;
    const { url, requests } = await serve((request, response) =>
      sendRange(request, response, { bytes, etag, cut: { after: served++ === 0 ? 30_000 : 0, part } }),
    );
    await expect(fetchFile(url, { file, pause: 1, retries: 2 })).rejects.toThrow(`could not fetch ${url}: `);
    expect(requests).toHaveLength(4);
    expect(readFileSync(part).equals(bytes.subarray(0, 30_000))).toBe(true);
    expect(readdirSync(folder)).not.toContain('set.zip');
  });

  it('counts a connection that brings nothing as broken', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 10 });
      response.flushHeaders();
    });
    const { file } = place();
    await expect(fetchFile(url, { file, patience: 100 })).rejects.toThrow('nothing received for 0.1 s');
  });
});
