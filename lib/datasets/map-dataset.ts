import { checkFunction, checkObject, checkPlane, type Plane } from '../core';
import type { Dataset } from './dataset';

/**
 * Makes a data set whose items are those of another one after an operation, for example `standardise`. It is applied
 * anew whenever an item is read; labels and origins stay as they are.
 */
export function mapDataset(dataset: Dataset, operation: (plane: Plane) => Plane | Promise<Plane>): Dataset {
  checkObject('mapDataset', 'dataset', dataset, 'a Dataset');
  checkFunction('mapDataset', 'operation', operation, 'a function of a plane');
  return {
    ...dataset,
    async get(i) {
      const plane = await operation(await dataset.get(i));
      checkPlane('mapDataset', plane, `operation's result for item ${i}`);
      return plane;
    },
  };
}
