import {
  checkInteger,
  checkList,
  checkPlane,
  choiceOption,
  readOptions,
  runOptions,
  seedOption,
  uncheckedOption,
  type Matrix,
  type Plane,
  type RunOptions,
} from '../core';
import { checkFilterBank, filterResponses, type Border, type FilterBank } from '../filters';
import { learnTextons, pixelTextons, textonMap, type TextonMap } from '../textons';

/** Options of {@link encodeImages}. */
export interface EncodeImagesOptions extends Omit<RunOptions, 'onProgress'> {
  readonly bank: FilterBank;
  /** Number of textons per image; Infinity makes every pixel its own texton. @defaultValue 50 */
  readonly count?: number;
  /** Seed of k-means. @defaultValue 0 */
  readonly seed?: number;
  /** @defaultValue 'zero' */
  readonly border?: Exclude<Border, 'valid'>;
}

const rules = {
  bank: uncheckedOption<FilterBank>(),
  count: uncheckedOption<number>(50),
  seed: seedOption(),
  border: choiceOption(['zero', 'reflect'], 'zero'),
  signal: runOptions.signal,
  workers: runOptions.workers,
};

/** All that a decoder gets of an image. */
export interface EncodedImage {
  /** H×W */
  readonly map: TextonMap;
  /** K×C */
  readonly textons: Matrix;
}

/**
 * Encodes each image as a texton map and the textons learnt from it.
 * @param planes images, each encoded separately
 * @throws RangeError when `count` is neither Infinity nor an integer from 1 to the number of pixels of every image
 */
export async function encodeImages(
  planes: readonly Plane[],
  options: EncodeImagesOptions,
): Promise<EncodedImage[]> {
  const call = 'encodeImages';
  checkList(call, 'planes', planes, 'a list of Planes');
  const { bank, count, seed, border, ...shared } = readOptions(call, options, rules);
  checkFilterBank(call, bank);
  for (let i = 0; i < planes.length; i++) {
    const plane = planes[i] as Plane;
    checkPlane(call, plane, `planes[${i}]`);
    if (count !== Infinity) checkInteger(call, 'count', count, 1, plane.width * plane.height);
  }
  const encoded: EncodedImage[] = [];
  for (const plane of planes) {
    const responses = await filterResponses(plane, bank, { border, ...shared });
    if (count === Infinity) encoded.push(pixelTextons(responses));
    else {
      const textons = await learnTextons(responses, { count, seed, ...shared });
      encoded.push({ map: await textonMap(responses, textons, shared), textons });
    }
  }
  return encoded;
}
