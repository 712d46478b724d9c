import { checkFilterBank, type FilterBank } from '../filters';
import { checkNetwork } from './check-network';
import { kernelsOfWeights } from './bank-weights';
import { netFacts } from './net-facts';
import type { Network } from './network-types';

/**
 * Takes the filters of a network's layer conv1 out as a bank, turned back by 180°: their responses are what conv1 computes.
 * Each filter keeps the kind, σ and orientation of the one that it was trained from.
 * @throws RangeError for a network without a layer conv1 of square kernels on one channel; Error when its weights are not finite
 */
export async function exportBank(net: Network): Promise<FilterBank> {
  const call = 'exportBank';
  checkNetwork(call, net);
  const [kernel] = net.layers.find(({ name }) => name === 'conv1')?.getWeights() ?? [];
  const [height, width, channels, count] = kernel?.shape ?? [];
  if (!kernel || !count || height !== width || channels !== 1)
    throw new RangeError(
      `${call}: net must have a layer 'conv1' with square kernels on one channel, as textonNet makes it`,
    );
  const facts = netFacts(net);
  const kernels = kernelsOfWeights(await kernel.data(), count);
  const bank: FilterBank = {
    name: `${facts?.bank ?? 'filters'}, from a network`,
    size: height as number,
    filters: kernels.map((values, k) => {
      const known = facts?.filters[k] ?? { kind: 'learnt' as const, sigma: 0, orientation: 0 };
      return { ...known, kernel: values };
    }),
  };
  checkFilterBank(call, bank);
  return bank;
}
