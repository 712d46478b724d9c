import { joinText } from './notebook-types';

/** MIME types of pictures that a page shows, in order of preference. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'] as const;

/** MIME type of a picture that a page shows. */
export type PictureType = (typeof pictureTypes)[number];

/**
 * Encodes a picture of an output or attachment as a `data:` URL; undefined if it is not a picture. SVG counts as a picture,
 * since inside an img element it can neither run scripts nor load resources.
 * @param type MIME type
 * @param data the picture in base64, or the source of an SVG, as text of a notebook
 */
export function dataAddress(type: string, data: unknown): string | undefined {
  if (!pictureTypes.includes(type as PictureType)) return undefined;
  const text = joinText(data);
  if (text === '') return undefined;
  const base64 = type === 'image/svg+xml' ? Buffer.from(text).toString('base64') : text.replace(/\s+/g, '');
  return isBase64(base64) ? `data:${type};base64,${base64}` : undefined;
}

/** Whether a URL is one that {@link dataAddress} returns. */
export function isDataAddress(address: string): boolean {
  const comma = address.indexOf(',');
  const type = /^data:([^;,]+);base64,$/.exec(address.slice(0, comma + 1))?.[1];
  return pictureTypes.includes(type as PictureType) && isBase64(address.slice(comma + 1));
}

/** Searches for a non-base64 character, because matching all valid ones overflows the stack on a large picture. */
function isBase64(text: string): boolean {
  return !/[^A-Za-z\d+/=]/.test(text);
}
