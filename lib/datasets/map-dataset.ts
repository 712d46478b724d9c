import type { Plane } from '../core';
import type { Dataset } from './dataset';

/**
 * Makes the data set whose items are those of another one after some operation, `standardise` for example. It is applied
 * anew whenever an item is read; labels and origins stay as they are.
 */
export function mapDataset(dataset: Dataset, operation: (plane: Plane) => Plane | Promise<Plane>): Dataset {
  if (typeof operation !== 'function')
    throw new TypeError(`mapDataset: operation must be a function of a plane, got ${String(operation)}`);
  return { ...dataset, get: async (i) => operation(await dataset.get(i)) };
}
