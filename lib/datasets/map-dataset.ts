import { checkFunction, checkObject, checkPlane, type Plane } from '../core';
import type { Dataset } from './dataset';

/**
 * Makes a data set that applies an operation, such as `standardise`, to every item of another one whenever it is read.
 * Labels and origins stay the same.
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
