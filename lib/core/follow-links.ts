import { readlinkSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** As many links as Linux follows. */
const MAX_LINKS = 40;

/**
 * Resolves the symbolic links that a path ends in; the target need not exist yet.
 * @throws Error with the code ELOOP when links lead in a circle
 */
export function followLinks(file: string): string {
  let place = file;
  for (let links = 0; links <= MAX_LINKS; links++) {
    const target = readLink(place);
    if (target === undefined) return place;
    // A relative target counts from the folder that really holds the link.
    place = resolve(realpathSync(dirname(place)), target);
  }
  throw Object.assign(new Error(`the links of '${file}' lead in a circle`), { code: 'ELOOP' });
}

function readLink(place: string): string | undefined {
  try {
    return readlinkSync(place);
  } catch {
    return undefined;
  }
}
