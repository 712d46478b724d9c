import { checkChoice, checkInteger, describeValue } from '../core';
import type { CropOptions, Region } from './dataset';

/** Largest number of items of a data set: the origins of all are stored, about 200 bytes each. */
const mostItems = 2 ** 22;

/** Checked crop options; `size` is 0 for whole images. */
export interface Cut {
  readonly crops: number | 'whole' | 'centre';
  readonly size: number;
  readonly seed: number;
  readonly region: Region;
}

/** Checks the number of crops per image, which must not exhaust the memory. */
export function checkCrops(call: string, name: string, crops: number, images: number): number {
  checkInteger(call, name, crops, 1);
  const most = Math.floor(mostItems / Math.max(1, images));
  if (crops > most)
    throw new RangeError(
      `${call}: ${name} must be at most ${most}, since the positions of all crops of ${images} images are stored, got ${crops}; use fewer crops or images`,
    );
  return crops;
}

/** Checks the crop options for some images and fills in the defaults. */
export function checkCut(
  call: string,
  { crops, size, seed = 6, region = 'whole' }: CropOptions,
  images: number,
): Cut {
  checkChoice(call, 'region', region, ['whole', 'left', 'right']);
  checkInteger(call, 'seed', seed, Number.MIN_SAFE_INTEGER);
  if (crops === 'whole') {
    if (size !== undefined)
      throw new RangeError(`${call}: size must be omitted when crops is 'whole', got ${describeValue(size)}`);
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
