import { checkFunction, checkPlane, type Plane } from '../core';
import type { Dataset, ItemOrigin } from './dataset';

/** Whatever reads an item; with `origins`, messages name an item's file. */
export interface ReadableItems extends Pick<Dataset, 'get'> {
  readonly origins?: readonly ItemOrigin[];
}

/**
 * Reads an item of any data set and checks that it is an image.
 * @throws TypeError naming the item that is not a plane; RangeError when a value of it is not finite
 */
export async function readItem(dataset: ReadableItems, item: number): Promise<Plane> {
  checkFunction('readItem', 'dataset.get', dataset.get, 'a function that reads an item');
  const plane = await dataset.get(item);
  const file = dataset.origins?.[item]?.file;
  checkPlane('dataset.get', plane, file === undefined ? `item ${item}` : `item ${item} ('${file}')`);
  return plane;
}
