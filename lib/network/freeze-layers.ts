import { checkList, describeValue } from '../core';
import { checkNetwork } from './check-network';
import { recompile } from './compile-net';
import type { Network } from './network-types';

/**
 * Keeps layers from being trained and compiles the network again, without which nothing would change: training takes the
 * weights that were trainable at the last compilation.
 * @param names names of layers, such as `['conv1']`
 * @throws RangeError naming the layers that there are, when one is not among them
 */
export function freezeLayers(net: Network, names: readonly string[]): void {
  setTrainable('freezeLayers', net, { names, trainable: false });
}

/**
 * Lets layers be trained again and compiles the network again: see {@link freezeLayers}.
 * @param names names of layers, such as `['conv1']`
 * @throws RangeError naming the layers that there are, when one is not among them
 */
export function unfreezeLayers(net: Network, names: readonly string[]): void {
  setTrainable('unfreezeLayers', net, { names, trainable: true });
}

function setTrainable(
  call: string,
  net: Network,
  { names, trainable }: { readonly names: readonly string[]; readonly trainable: boolean },
): void {
  checkNetwork(call, net);
  checkList(call, 'names', names, "a list of names of layers, ['conv1']");
  const chosen = Array.from(names, (name) => {
    const layer = net.layers.find((one) => one.name === name);
    if (layer) return layer;
    const known = net.layers.filter(({ weights }) => weights.length > 0).map((one) => one.name);
    throw new RangeError(
      `${call}: names must be layers with weights (${known.join(', ')}), got ${describeValue(name)}`,
    );
  });
  for (const layer of chosen) layer.trainable = trainable;
  recompile(net);
}
