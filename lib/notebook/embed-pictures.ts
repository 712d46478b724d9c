import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataAddress, type PictureType } from './data-address';
import type { MimeBundle } from './notebook-types';

/** Largest picture file that is embedded, and all files of a page together, in bytes. */
const largestFile = 16e6;
const largestSum = 64e6;

/** How the bytes of a picture begin, read as Latin-1. */
const signatures: readonly (readonly [PictureType, RegExp])[] = [
  // oxlint-disable-next-line no-control-regex
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/svg+xml', /^(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]*>|<!--[^]*?-->|<!DOCTYPE svg[^>[]*>)*<svg[\s>]/],
];

/** Finds the picture for an address in a cell's text, as a `data:` address; undefined where there is none. */
export type EmbedPicture = (
  address: string,
  attachments?: { readonly [name: string]: MimeBundle },
) => string | undefined;

/**
 * Makes a function that embeds the pictures shown by the text of a page's cells: attachments of the cell, and files by
 * their path, absolute or from the notebook's folder.
 *
 * The notebook may be a stranger's, and its page may be passed on. So a file is embedded only if it is an ordinary one
 * that begins as a picture does, whatever its name says, of at most 16 MB, and 64 MB in all.
 * @param folder the notebook's folder; without it no file is embedded
 */
export function embedPictures(folder: string | undefined): EmbedPicture {
  let room = largestSum;
  return (address, attachments) => {
    if (address.startsWith('attachment:'))
      return firstFound(spellings(address.slice('attachment:'.length)), (name) =>
        attached(attachments && Object.hasOwn(attachments, name) ? attachments[name] : undefined),
      );
    // One letter before a colon is a drive of Windows; two slashes name another machine.
    if (folder === undefined || /^(?:[a-z][a-z\d+.-]+:|[\\/]{2})/i.test(address)) return undefined;
    const picture = firstFound(spellings(address), (name) =>
      readPicture(resolve(folder, name), Math.min(largestFile, room)),
    );
    room -= picture?.bytes.length ?? 0;
    return picture && `data:${picture.type};base64,${picture.bytes.toString('base64')}`;
  };
}

/** An address has `%20` for a blank, or the blank itself; a `%` that begins no such code stands for itself. */
function spellings(address: string): string[] {
  try {
    return [decodeURIComponent(address), address];
  } catch {
    return [address];
  }
}

function firstFound<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function attached(bundle: unknown): string | undefined {
  return firstFound(Object.entries(bundle ?? {}), ([type, data]) => dataAddress(type, data));
}

function readPicture(file: string, largest: number): { type: PictureType; bytes: Buffer } | undefined {
  try {
    // Asked before it is opened: a pipe would be waited for.
    const status = statSync(file);
    if (!status.isFile() || status.size > largest) return undefined;
    const bytes = readFileSync(file);
    const start = bytes.toString('latin1', 0, 1000);
    const type = signatures.find(([, signature]) => signature.test(start))?.[0];
    return type && { type, bytes };
  } catch {
    // Missing, not readable, or no name that a file can have: the page goes without the picture.
    return undefined;
  }
}
