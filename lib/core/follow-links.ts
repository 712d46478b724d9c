import { readlinkSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Limit of Linux. */
const MAX_LINKS = 40;

/**
 * Resolves symbolic links at the end of a path; the target need not exist.
 * @throws Error with code ELOOP when links form a loop
 */
export function followLinks(file: string): string {
  let place = file;
  for (let links = 0; links <= MAX_LINKS; links++) {
    const target = readLink(place);
    if (target === undefined) return place;
    // A relative target is relative to the real folder of the link.
    place = resolve(realpathSync(dirname(place)), target);
  }
  throw Object.assign(new Error(`the links of '${file}' form a loop`), { code: 'ELOOP' });
}

function readLink(place: string): string | undefined {
  try {
    return readlinkSync(place);
  } catch {
    return undefined;
  }
}
