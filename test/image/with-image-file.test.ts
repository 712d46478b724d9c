import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { withImageFile } from 'texton-lab/dist/image/with-image-file';
import { describe, expect, it } from 'vitest';
import { pngBytes, temporaryFolder } from './fixtures';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const read = (name: string): Promise<Buffer> => withImageFile('f', at(name), async ({ bytes }) => bytes);
const png = pngBytes({ width: 1, height: 1, bitDepth: 8, colourType: 0, rows: [[7]] });
const noFile = 'it is a device, a pipe or a socket, not a regular file; copy the image into a file';

describe('withImageFile', () => {
  it('reads small and large files whole, also through a link', async () => {
    writeFileSync(at('small.png'), png);
    symlinkSync(at('small.png'), at('link.png'));
    const large = Buffer.concat([png, Buffer.alloc(200_000, 'ab')]);
    writeFileSync(at('large.png'), large);
    for (const name of ['small.png', 'link.png']) expect((await read(name)).equals(png)).toBe(true);
    expect((await read('large.png')).equals(large)).toBe(true);
  });

  it('gives back what is made of the file, and passes its errors on', async () => {
    writeFileSync(at('used.png'), png);
    expect(await withImageFile('f', at('used.png'), async ({ format }) => format)).toBe('PNG');
    await expect(withImageFile('f', at('used.png'), () => Promise.reject(new Error('mine')))).rejects.toThrow(
      /^mine$/,
    );
  });

  it('refuses a file that is missing, empty or a folder', async () => {
    writeFileSync(at('empty.png'), '');
    mkdirSync(at('folder.png'));
    await expect(read('none.png')).rejects.toThrow("none.png': the file does not exist; check the path");
    await expect(read('empty.png')).rejects.toThrow("empty.png': the file is empty (0 bytes)");
    await expect(read('folder.png')).rejects.toThrow("folder.png': it is a folder");
  });

  it('says of any other answer of the system what to do', async () => {
    writeFileSync(at('file'), '');
    await expect(read('file/inside.png')).rejects.toThrow("inside.png': part of its path is a file");
    await expect(read('x'.repeat(300))).rejects.toThrow(/x': its name is too long/);
  });
});

// Files with holes, devices, pipes.
describe.skipIf(process.platform === 'win32')('withImageFile, given what has no end or a far one,', () => {
  it('reads no more than the first bytes of a file that is no image', async () => {
    writeFileSync(at('much.png'), 'no image');
    truncateSync(at('much.png'), 2 ** 31 - 1);
    const before = process.memoryUsage().rss;
    await expect(read('much.png')).rejects.toThrow("much.png': its contents are not PNG");
    expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 27);
  });

  it('refuses a file larger than can be read', async () => {
    writeFileSync(at('vast.png'), png);
    truncateSync(at('vast.png'), 2 ** 31);
    await expect(read('vast.png')).rejects.toThrow(
      "vast.png': the file has 2147483648 bytes; at most 2147483647 are allowed",
    );
  });

  it('refuses a link to a device', async () => {
    symlinkSync('/dev/zero', at('zero.png'));
    await expect(read('zero.png')).rejects.toThrow(`zero.png': ${noFile}`);
  });

  it('refuses a pipe that nobody writes into, without waiting for somebody', async () => {
    expect(spawnSync('mkfifo', [at('pipe.png')]).status).toBe(0);
    await expect(read('pipe.png')).rejects.toThrow(`pipe.png': ${noFile}`);
  });

  it('refuses a socket', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at('socket.png'), resolve));
    await expect(read('socket.png')).rejects.toThrow(`socket.png': ${noFile}`);
    await new Promise((resolve) => server.close(resolve));
  });
});
