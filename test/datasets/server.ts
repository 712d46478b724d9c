import { statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync, crc32 } from 'node:zlib';
import { afterAll } from 'vitest';

/** A server on 127.0.0.1 that closes when the test file is done. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ url: string; requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Where to break a connection off: after so many bytes of it have arrived in a part. */
export interface Cut {
  readonly after: number;
  readonly part: string;
}

/** Answers with bytes from where Range asks, as a server does that can; `cut` breaks the connection off. */
export function sendRange(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, etag, cut }: { bytes: Buffer; etag: string; cut?: Cut },
): void {
  const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
  const fresh = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const start = range && fresh ? Number(range[1]) : 0;
  if (range && fresh && start >= bytes.length) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    return;
  }
  const rest = bytes.subarray(start);
  const headers = { etag, 'accept-ranges': 'bytes', 'content-length': rest.length };
  if (range && fresh)
    response.writeHead(206, {
      ...headers,
      'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}`,
    });
  else response.writeHead(200, headers);
  if (cut === undefined) response.end(rest);
  else sendCut(response, rest, { after: cut.after, part: cut.part, start });
}

/** Sends some bytes and breaks off once they have arrived in the part, so that no test depends on how fast that is. */
export function sendCut(
  response: ServerResponse,
  bytes: Buffer,
  { after, part, start = 0 }: Cut & { start?: number },
): void {
  response.write(bytes.subarray(0, after));
  const timer = setInterval(() => {
    if ((statSync(part, { throwIfNoEntry: false })?.size ?? 0) < start + after) return;
    clearInterval(timer);
    response.destroy();
  }, 5);
  response.on('close', () => clearInterval(timer));
}

/** A ZIP archive of some files, written byte by byte so that any path can stand in it. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>, damage?: 'checksum'): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(damage === undefined ? crc32(bytes) : 1, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, name]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** A tar archive of some files, written byte by byte; a path that ends in '@' is made a symbolic link. */
export function tarOf(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const blocks: Buffer[] = [];
  for (const [path, bytes] of Object.entries(files)) {
    const link = path.endsWith('@');
    const header = Buffer.alloc(512);
    header.write(link ? path.slice(0, -1) : path, 0);
    header.write('0000644\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(`${(link ? 0 : bytes.length).toString(8).padStart(11, '0')}\0`, 124);
    header.write('00000000000\0', 136);
    header.fill(' ', 148, 156);
    header.write(link ? '2' : '0', 156);
    if (link) header.write('/etc/passwd', 157);
    header.write('ustar\u000000', 257);
    const sum = header.reduce((a, b) => a + b, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    blocks.push(header);
    if (!link) blocks.push(Buffer.from(bytes), Buffer.alloc((512 - (bytes.length % 512)) % 512));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
