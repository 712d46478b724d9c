import { restoreTensor, storeTensor, type StoredArray } from './stored-array';
import type { Network } from './network-types';

/** Copies all weights of a network out of the backend. */
export async function storeWeights(net: Network): Promise<StoredArray[]> {
  const stored: StoredArray[] = [];
  for (const weight of net.weights) stored.push(await storeTensor(weight.originalName, weight.read()));
  return stored;
}

/** Gives a network the weights that `storeWeights` has copied, in whichever order its layers are frozen now. */
export function restoreWeights(net: Network, stored: readonly StoredArray[]): void {
  const byName = new Map(stored.map((one) => [one.name, one]));
  for (const weight of net.weights) {
    const tensor = restoreTensor(byName.get(weight.originalName) as StoredArray);
    weight.write(tensor);
    tensor.dispose();
  }
}
