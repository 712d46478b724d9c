import { checkFunction, checkInteger, checkObject } from '../core';
import type { Dataset, SizedItems } from '../datasets';
import { checkItem, type CheckItemOptions, type TracedImages } from './check-item';

/** What can be read item by item; with `origins`, messages name an item's file. */
export type ReadableImages = Pick<Dataset, 'length'> & SizedItems & TracedImages;

/**
 * Checks that images can be read, and wraps them so that each is checked by `checkItem` as it is read.
 * @param name of the argument, for messages
 * @returns what reads the same images
 * @throws TypeError for something that is not a data set
 */
export function checkedItems(
  call: string,
  name: string,
  images: ReadableImages,
  options: Omit<CheckItemOptions, 'item' | 'images'>,
): ReadableImages {
  checkObject(call, name, images, 'a Dataset, or { length, get }');
  const length = checkInteger(call, `${name}.length`, images.length, 0);
  checkFunction(call, `${name}.get`, images.get, "a function of an image's number");
  return {
    ...images,
    length,
    async get(item) {
      const plane = await images.get(item);
      checkItem(call, plane, { ...options, item, images });
      return plane;
    },
  };
}
