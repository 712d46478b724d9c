import type { Activation, Network } from './network-types';

/**
 * Tells which activation a TextonNet has, from its layer of that name.
 * @throws RangeError for a network that is no TextonNet
 */
export function activationOf(call: string, net: Network): Activation {
  const layer = net.layers.find(({ name }) => name === 'activation');
  const kind = layer?.getClassName();
  const { activation, alpha } = layer?.getConfig() ?? {};
  if (kind === 'Multiply') return 'square';
  if (kind === 'LeakyReLU' && alpha === -1) return 'abs';
  if (kind === 'Activation' && (activation === 'linear' || activation === 'relu')) return activation;
  throw new RangeError(
    `${call}: net must be a TextonNet, with a layer 'activation' that textonNet knows, got one with the layers ${net.layers.map(({ name }) => name).join(', ')}`,
  );
}
