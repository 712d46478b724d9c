import { constants, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { fileTrouble, pathRemedy } from '../core';
import { imageFormat, imageFormats, type ImageFormat } from './image-format';
import { memoryBudget } from './memory-budget';

/** An image file in memory. */
export interface ImageFile {
  readonly bytes: Buffer;
  readonly format: ImageFormat;
}

/** Memory budget (bytes) of all files in memory; a larger file is read alone. */
const filesInMemory = memoryBudget(2 ** 29);

/** Bytes read to recognise the format: all of a small image, so that it is read once. */
const firstBytes = 2 ** 16;

/** Largest file (bytes): a Buffer cannot be larger on every machine. */
const mostBytes = 2 ** 31 - 1;

/**
 * Reads an image file into memory and passes it to a function. Only a regular file that begins like an image is read: a
 * device never ends, and opening a pipe blocks.
 * @param options `signal` cancels the waiting for memory
 * @throws Error naming a file that is missing, empty, too large, not a regular file or not an image
 */
export async function withImageFile<T>(
  call: string,
  file: string,
  use: (image: ImageFile) => Promise<T>,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<T> {
  // Opening a pipe would wait for a writer.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  const handle = await open(file, flags).catch((error: unknown) => {
    throw unreadable(call, file, error);
  });
  try {
    const found = await handle.stat();
    const fault = faultOf(found);
    if (fault !== undefined) throw new Error(`${call}: cannot read '${file}': ${fault}`);
    const start = await readStart(handle, Math.min(firstBytes, found.size));
    const format = imageFormat(start);
    if (format === undefined)
      throw new Error(
        `${call}: cannot read '${file}': its contents are not ${imageFormats}, whatever its name; convert it to one of these`,
      );
    return await filesInMemory.use(
      found.size,
      async () => {
        const bytes = start.length === found.size ? start : await readStart(handle, found.size);
        return use({ bytes, format });
      },
      options.signal,
    );
  } finally {
    await handle.close();
  }
}

const noFile = 'it is a device, a pipe or a socket, not a regular file; copy the image into a file';

/** Why a file cannot be read into memory, judged by its type and size. */
function faultOf(found: Stats): string | undefined {
  if (found.isDirectory()) return 'it is a folder, not an image file; name a file inside it';
  if (!found.isFile()) return noFile;
  if (found.size === 0) return 'the file is empty (0 bytes); fetch or export the image again';
  if (found.size > mostBytes)
    return `the file has ${found.size} bytes; at most ${mostBytes} are allowed; compress the image or cut it into parts`;
  return undefined;
}

/** Reads the first bytes of a file; fewer if it has been truncated meanwhile. */
async function readStart(handle: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let read = 0;
  for (let more = -1; more !== 0 && read < length; read += more)
    more = (await handle.read(bytes, read, length - read, read)).bytesRead;
  return bytes.subarray(0, read);
}

function unreadable(call: string, file: string, error: unknown): Error {
  const code = (error as NodeJS.ErrnoException).code;
  const reason =
    code === 'ENOENT'
      ? `the file does not exist; ${pathRemedy(file)}`
      : code === 'EISDIR'
        ? 'it is a folder, not an image file; name a file inside it'
        : code === 'EACCES'
          ? 'you may not read it; check its permissions'
          : code === 'ENXIO'
            ? noFile
            : fileTrouble(error);
  return new Error(`${call}: cannot read '${file}': ${reason}`, { cause: error });
}
