import { checkFunction, checkInteger, checkObject } from '../core';
import type { Dataset, SizedItems } from '../datasets';
import { checkItem, type CheckItemOptions, type TracedImages } from './check-item';

/** Images that can be read one by one; with `origins`, messages name the file. */
export type ReadableImages = Pick<Dataset, 'length'> & SizedItems & TracedImages;

/**
 * Wraps images so that `checkItem` checks each as it is read.
 * @param name name of the argument, for messages
 * @throws TypeError for anything that is not a data set
 */
export function checkedItems(
  call: string,
  name: string,
  images: ReadableImages,
  options: Omit<CheckItemOptions, 'item' | 'images'>,
): ReadableImages {
  checkObject(call, name, images, 'a Dataset, or { length, get }');
  const length = checkInteger(call, `${name}.length`, images.length, 0);
  checkFunction(call, `${name}.get`, images.get, 'a function of the item index');
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
