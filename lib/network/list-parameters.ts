import { checkNetwork } from './check-network';
import type { Network } from './network-types';

/** One array of weights of a network. */
export interface Parameter {
  /** Layer and weight: `conv1/kernel`. */
  readonly name: string;
  readonly shape: readonly number[];
  /** Number of values. */
  readonly count: number;
  /** Whether its layer is to be trained; training follows this as it was at the last compilation. */
  readonly trainable: boolean;
}

/**
 * Lists the weights of a network, in the order of its layers.
 * @throws TypeError for something that is no network
 */
export function listParameters(net: Network): Parameter[] {
  checkNetwork('listParameters', net);
  return net.layers.flatMap((layer) => {
    const trainable = new Set(layer.trainableWeights.map(({ id }) => id));
    return layer.weights.map(({ id, originalName, shape }) => ({
      name: originalName,
      shape: shape as number[],
      count: (shape as number[]).reduce((product, side) => product * side, 1),
      trainable: trainable.has(id),
    }));
  });
}
