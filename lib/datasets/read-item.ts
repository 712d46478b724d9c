import { checkFunction, checkPlane, type Plane } from '../core';
import type { Dataset, ItemOrigin } from './dataset';

/** Anything that can read items; with `origins`, messages name the file. */
export interface ReadableItems extends Pick<Dataset, 'get'> {
  readonly origins?: readonly ItemOrigin[];
}

/**
 * Reads an item of any data set and checks that it is an image.
 * @throws TypeError naming an item that is not a plane; RangeError when a value is not finite
 */
export async function readItem(dataset: ReadableItems, item: number): Promise<Plane> {
  checkFunction('readItem', 'dataset.get', dataset.get, 'a function that reads an item');
  const plane = await dataset.get(item);
  const file = dataset.origins?.[item]?.file;
  checkPlane('dataset.get', plane, file === undefined ? `item ${item}` : `item ${item} ('${file}')`);
  return plane;
}
