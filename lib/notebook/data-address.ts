import { joinText } from './notebook-types';

/** MIME types of the pictures that a page shows; of several forms of an output, the first of these. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'] as const;

/** A MIME type of a picture that a page shows. */
export type PictureType = (typeof pictureTypes)[number];

/**
 * Writes a picture of an output or an attachment as a `data:` address; undefined where it is none. SVG is shown as a
 * picture too: inside an img element it can neither run scripts nor load anything.
 * @param type MIME type
 * @param data the picture in base64, or the source of an SVG, as a notebook holds text
 */
export function dataAddress(type: string, data: unknown): string | undefined {
  if (!pictureTypes.includes(type as PictureType)) return undefined;
  const text = joinText(data);
  if (text === '') return undefined;
  const base64 = type === 'image/svg+xml' ? Buffer.from(text).toString('base64') : text.replace(/\s+/g, '');
  return isBase64(base64) ? `data:${type};base64,${base64}` : undefined;
}

/** Whether an address is one that {@link dataAddress} writes. */
export function isDataAddress(address: string): boolean {
  const comma = address.indexOf(',');
  const type = /^data:([^;,]+);base64,$/.exec(address.slice(0, comma + 1))?.[1];
  return pictureTypes.includes(type as PictureType) && isBase64(address.slice(comma + 1));
}

/** Looks for a character that base64 does not have: matching all those it has overflows on a large picture. */
function isBase64(text: string): boolean {
  return !/[^A-Za-z\d+/=]/.test(text);
}
