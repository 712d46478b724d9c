import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataAddress, type PictureType } from './data-address';
import type { MimeBundle } from './notebook-types';

/** Largest picture file to embed, and largest total per page (bytes). */
const largestFile = 16e6;
const largestSum = 64e6;

/** First bytes of pictures, as Latin-1. */
const signatures: readonly (readonly [PictureType, RegExp])[] = [
  // oxlint-disable-next-line no-control-regex
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/svg+xml', /^(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]*>|<!--[^]*?-->|<!DOCTYPE svg[^>[]*>)*<svg[\s>]/],
];

/** Returns the picture for a URL in a cell's text as a `data:` URL; undefined if there is none. */
export type EmbedPicture = (
  address: string,
  attachments?: { readonly [name: string]: MimeBundle },
) => string | undefined;

/**
 * Makes a function that embeds the pictures in the text of a page: attachments of the cell, and files by their path, absolute or
 * relative to the notebook's folder.
 *
 * The notebook may be untrusted and its page may be shared, so only regular files that begin like a picture, whatever their
 * names, are embedded: at most 16 MB each and 64 MB in total.
 * @param folder the notebook's folder; without it no file is embedded
 */
export function embedPictures(folder: string | undefined): EmbedPicture {
  let room = largestSum;
  return (address, attachments) => {
    if (address.startsWith('attachment:'))
      return firstFound(spellings(address.slice('attachment:'.length)), (name) =>
        attached(attachments && Object.hasOwn(attachments, name) ? attachments[name] : undefined),
      );
    // One letter before a colon is a Windows drive; two slashes begin the name of another machine.
    if (folder === undefined || /^(?:[a-z][a-z\d+.-]+:|[\\/]{2})/i.test(address)) return undefined;
    const picture = firstFound(spellings(address), (name) =>
      readPicture(resolve(folder, name), Math.min(largestFile, room)),
    );
    room -= picture?.bytes.length ?? 0;
    return picture && `data:${picture.type};base64,${picture.bytes.toString('base64')}`;
  };
}

/** Decodes `%20` and the like; a `%` that does not begin such a code is kept. */
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
    // Checked before it is opened: opening a pipe would block.
    const status = statSync(file);
    if (!status.isFile() || status.size > largest) return undefined;
    const bytes = readFileSync(file);
    const start = bytes.toString('latin1', 0, 1000);
    const type = signatures.find(([, signature]) => signature.test(start))?.[0];
    return type && { type, bytes };
  } catch {
    // Missing, not readable or not a valid name: the page omits the picture.
    return undefined;
  }
}
