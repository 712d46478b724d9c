import { checkChoice, checkInteger, describeValue } from '../core';
import type { CropOptions, Region } from './dataset';

/** A data set has at most so many items: the places of all are kept, about 200 bytes for each. */
const mostItems = 2 ** 22;

/** How items are cut, checked; `size` is 0 with whole images. */
export interface Cut {
  readonly crops: number | 'whole' | 'centre';
  readonly size: number;
  readonly seed: number;
  readonly region: Region;
}

/** Checks the number of crops of each of some images, which must not fill the memory. */
export function checkCrops(call: string, name: string, crops: number, images: number): number {
  checkInteger(call, name, crops, 1);
  const most = Math.floor(mostItems / Math.max(1, images));
  if (crops > most)
    throw new RangeError(
      `${call}: ${name} must be at most ${most}, since the places of all crops of ${images} images are kept, got ${crops}; cut fewer, or of fewer images`,
    );
  return crops;
}

/** Checks how items are to be cut from some images, and fills in the defaults. */
export function checkCut(
  call: string,
  { crops, size, seed = 6, region = 'whole' }: CropOptions,
  images: number,
): Cut {
  checkChoice(call, 'region', region, ['whole', 'left', 'right']);
  checkInteger(call, 'seed', seed, Number.MIN_SAFE_INTEGER);
  if (crops === 'whole') {
    if (size !== undefined)
      throw new RangeError(
        `${call}: size must be left out when crops is 'whole', got ${describeValue(size)}`,
      );
    return { crops, size: 0, seed, region };
  }
  if (crops !== 'centre') {
    if (typeof crops !== 'number')
      throw new TypeError(
        `${call}: crops must be a number of crops, 'whole' or 'centre', got ${describeValue(crops)}`,
      );
    checkCrops(call, 'crops', crops, images);
  }
  return { crops, size: checkInteger(call, 'size', size, 1), seed, region };
}
