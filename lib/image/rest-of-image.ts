import { tiffTags } from './explain-image';
import type { OpenImage } from './open-image';
import { tiffDirectory } from './tiff-directory';

/** A part of an image that is not read. */
export interface RestOfImage {
  readonly kind: 'pages' | 'bands';
  /** A warning about it. */
  readonly warning: string;
}

/** Describes pages and bands of an image that are not read, so that this does not go unnoticed. */
export function restOfImage(call: string, file: string, image: OpenImage): RestOfImage[] {
  const { pages, channels, grey } = image;
  const say = (held: string, read: string): string =>
    `${call}: '${file}' holds ${held}, of which only the first ${read} read; save the others as separate files (shown once; further files are not listed)`;
  const rest: RestOfImage[] = [];
  if (pages > 1) rest.push({ kind: 'pages', warning: say(`${pages} pages or frames`, 'is') });
  const further = channels - (grey ? 1 : 3);
  if (further > 1 || (further === 1 && !isTransparency(image)))
    rest.push({ kind: 'bands', warning: say(`${channels} bands`, grey ? 'is' : 'three are') });
  return rest;
}

/** A band after the colours is transparency, in a grey TIFF file only if declared. */
function isTransparency({ bytes, format, grey }: OpenImage): boolean {
  if (format !== 'TIFF' || !grey) return true;
  const extra = tiffDirectory(bytes)?.entries.find(({ tag }) => tag === tiffTags.extraSamples)?.value;
  return extra === 1 || extra === 2;
}
