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
  /** Textons of an image; Infinity gives each pixel one of its own, its very responses. @defaultValue 50 */
  readonly count?: number;
  /** Seed of their learning. @defaultValue 0 */
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

/** What is left of an image for a decoder to draw. */
export interface EncodedImage {
  /** H×W */
  readonly map: TextonMap;
  /** K×C */
  readonly textons: Matrix;
}

/**
 * Turns each image into the textons learnt from it and their map, all that a decoder gets to see.
 * @param planes images, each encoded on its own
 * @throws RangeError when count is neither Infinity nor an integer from 1 to an image's number of pixels
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
