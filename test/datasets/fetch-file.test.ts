import { linkSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { canResume, fetchFile } from 'texton-lab/dist/datasets/fetch-file';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../image/fixtures';
import { runLater } from '../run-under-limit';
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

  it('ends a connection that brings too little, and tries again only so often', async () => {
    const { url, requests } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 1000, etag });
      const timer = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(timer));
    });
    const { file } = place();
    await expect(fetchFile(url, { file, slowest: 1e6, slowFor: 100, pause: 1, retries: 1 })).rejects.toThrow(
      'less than 1000000 bytes per second received for 0.1 s',
    );
    expect(requests.length).toBeLessThanOrEqual(2);
  });

  it('does not go on for ever with a server that brings a few bytes a connection', async () => {
    const { file, part } = place();
    const { url, requests } = await serve((request, response) =>
      sendRange(request, response, { bytes, etag, cut: { after: 10, part } }),
    );
    await expect(fetchFile(url, { file, pause: 1, retries: 3 })).rejects.toThrow(`could not fetch ${url}`);
    expect(requests).toHaveLength(4);
  });

  it('has a bound for the whole time', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 1e6 });
      const timer = setInterval(() => response.write('x'.repeat(100)), 5);
      response.on('close', () => clearInterval(timer));
    });
    const { file } = place();
    await expect(fetchFile(url, { file, longest: 360 })).rejects.toThrow(
      `could not fetch ${url}: it was not complete after 0.0001 hours`,
    );
  });

  it('refuses a file that is announced too large, or grows too large, and keeps nothing of it', async () => {
    for (const [headers, said] of [
      [{ 'content-length': 5001, etag }, /announces 5001 bytes.*5000/],
      [{ etag }, 'the server sends more than 5000 bytes, the most allowed'],
    ] as const) {
      const { url, requests } = await serve((_, response) => {
        response.writeHead(200, headers);
        const timer = setInterval(() => response.write(Buffer.alloc(1000)), 1);
        response.on('close', () => clearInterval(timer));
        response.on('error', () => {});
      });
      const { folder, file } = place();
      await expect(fetchFile(url, { file, limit: 5000 })).rejects.toThrow(said);
      expect(requests).toHaveLength(1);
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('refuses a part that is longer than it says, and keeps nothing of it', async () => {
    const { url, requests } = await serve((request, response) => {
      if (request.headers.range === undefined) return sendRange(request, response, { bytes, etag });
      response.writeHead(206, { 'content-range': 'bytes 10-199999/200000' });
      response.end(Buffer.alloc(300_000));
    });
    const { folder, file } = place();
    writeFileSync(`${file}.part`, '0123456789');
    writeFileSync(`${file}.part.json`, JSON.stringify({ url, version: etag }));
    await expect(fetchFile(url, { file, pause: 1 })).rejects.toThrow(
      'the server sends more than the 200000 bytes that it announced',
    );
    expect(requests).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes up a part of which the server sends a piece at a time', async () => {
    const { url, requests } = await serve((request, response) => {
      const start = Number(/\d+/.exec(request.headers.range ?? '0')?.[0]);
      const end = Math.min(start + 80_000, bytes.length);
      const headers = { etag, 'content-range': `bytes ${start}-${end - 1}/${bytes.length}` };
      response.writeHead(206, headers).end(bytes.subarray(start, end));
    });
    const { file } = place();
    writeFileSync(`${file}.part`, bytes.subarray(0, 10));
    writeFileSync(`${file}.part.json`, JSON.stringify({ url, version: etag }));
    await fetchFile(url, { file, pause: 1 });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(requests).toHaveLength(3);
  });

  it('refuses what is sent encoded although it was asked for as it is', async () => {
    const { url, requests } = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip', etag }).end(gzipSync(bytes)),
    );
    const { folder, file } = place();
    await expect(fetchFile(url, { file })).rejects.toThrow(
      'the server sends the file with the content encoding gzip, although the request asks for none',
    );
    expect(requests).toHaveLength(1);
    expect(requests[0]!.headers['accept-encoding']).toBe('identity');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('follows ten redirects and no more', async () => {
    let hops = 10;
    const { url, requests } = await serve((request, response) => {
      const hop = Number(request.url?.slice(1));
      if (hop === hops) return sendRange(request, response, { bytes, etag });
      response.writeHead(302, { location: `/${hop + 1}` }).end();
    });
    const { file } = place();
    await fetchFile(`${url}/0`, { file });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    hops = Infinity;
    await expect(fetchFile(`${url}/0`, { file })).rejects.toThrow('the server redirects more than 10 times');
    expect(requests).toHaveLength(22);
  });

  it('shows what the words of a server would do to a terminal', async () => {
    const { url } = await serve((_, response) => {
      // Node writes no such status line itself.
      response.socket?.end('HTTP/1.1 500 \u009b2J\r\nconnection: close\r\n\r\n');
    });
    const { file } = place();
    await expect(fetchFile(url, { file })).rejects.toThrow('the server answered 500 \\x9b2J');
  });

  it.skipIf(process.platform === 'win32')('does not write through links in place of its part', async () => {
    const { url } = await serve((request, response) => sendRange(request, response, { bytes, etag }));
    const note = JSON.stringify({ url, version: etag });
    for (const link of [symlinkSync, linkSync])
      for (const name of ['set.zip.part', 'set.zip.part.json']) {
        const { folder, file, part } = place();
        const victim = join(folder, 'victim');
        writeFileSync(victim, note);
        writeFileSync(name === 'set.zip.part' ? `${part}.json` : part, note);
        link(victim, join(folder, name));
        await fetchFile(url, { file });
        expect(readFileSync(victim, 'utf8')).toBe(note);
        expect(readFileSync(file).equals(bytes)).toBe(true);
      }
  });

  it.skipIf(process.platform === 'win32')('does not try again when the disk takes no more', async () => {
    for (const version of [{ etag }, {}]) {
      const { url, requests } = await serve((_, response) =>
        response.writeHead(200, { ...version, 'content-length': bytes.length }).end(bytes),
      );
      const { folder, file } = place();
      const script = `require('texton-lab/dist/datasets/fetch-file')
        .fetchFile(process.argv[1], { file: process.argv[2], pause: 1 }).catch((error) => console.log(error.message))`;
      const { stdout } = await runLater('ulimit -f 64', script, url, file);
      expect(stdout).toMatch(
        /^could not fetch .*: cannot write '.*\.part': it would exceed the maximum file size/,
      );
      expect(requests).toHaveLength(1);
      // Without a version, a part is of no use to anybody.
      expect(readdirSync(folder)).toEqual('etag' in version ? ['set.zip.part', 'set.zip.part.json'] : []);
    }
  });
});

describe('canResume', () => {
  it('is sure only where the server says that it can and a part is there', async () => {
    for (const [headers, sure] of [
      [{ etag, 'accept-ranges': 'bytes' }, true],
      [{ etag }, false],
      [{ 'accept-ranges': 'bytes' }, false],
      [{ etag, 'accept-ranges': 'none' }, false],
    ] as const) {
      const { url } = await serve((_, response) => {
        response.writeHead(200, { ...headers, 'content-length': bytes.length });
        response.write(bytes.subarray(0, 5000));
      });
      const { file } = place();
      expect(await canResume(url, file)).toBe(false);
      const stop = new AbortController();
      const onProgress = (): void => stop.abort(new Error('enough'));
      await expect(fetchFile(url, { file, signal: stop.signal, onProgress })).rejects.toThrow('enough');
      expect(await canResume(url, file)).toBe(sure);
      expect(await canResume(`${url}/other`, file)).toBe(false);
    }
  });
});
