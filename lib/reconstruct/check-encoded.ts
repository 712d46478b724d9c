import { checkList, checkObject } from '../core';
import type { EncodedImage } from './encode-images';

/**
 * Checks that an argument is a list of encoded images; the decoders check their maps and textons.
 * @throws TypeError for anything else
 */
export function checkEncoded(call: string, encoded: readonly EncodedImage[]): void {
  checkList(call, 'encoded', encoded, 'a list of encoded images');
  for (let i = 0; i < encoded.length; i++)
    checkObject(call, `encoded[${i}]`, encoded[i], 'an EncodedImage { map, textons } from encodeImages');
}
