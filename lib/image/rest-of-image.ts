import { tiffTags } from './explain-image';
import type { OpenImage } from './open-image';
import { tiffDirectory } from './tiff-directory';

/** What an image holds that is not read. */
export interface RestOfImage {
  readonly kind: 'pages' | 'bands';
  /** A warning about it. */
  readonly warning: string;
}

/** Describes what an image holds besides its first page and its first band: nobody would notice that it is not read. */
export function restOfImage(call: string, file: string, image: OpenImage): RestOfImage[] {
  const { pages, channels, grey } = image;
  const say = (held: string, read: string): string =>
    `${call}: '${file}' holds ${held}, of which the first ${read} read; save the others as separate files (shown once; further files are not listed)`;
  const rest: RestOfImage[] = [];
  if (pages > 1) rest.push({ kind: 'pages', warning: say(`${pages} pages or frames`, 'is') });
  const further = channels - (grey ? 1 : 3);
  if (further > 1 || (further === 1 && !isTransparency(image)))
    rest.push({ kind: 'bands', warning: say(`${channels} bands`, grey ? 'is' : 'three are') });
  return rest;
}

/** A band beyond the colours is transparency; but in a grey TIFF file only where it says so. */
function isTransparency({ bytes, format, grey }: OpenImage): boolean {
  if (format !== 'TIFF' || !grey) return true;
  const extra = tiffDirectory(bytes)?.entries.find(({ tag }) => tag === tiffTags.extraSamples)?.value;
  return extra === 1 || extra === 2;
}
