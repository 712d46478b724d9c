import { LayersModel } from '@tensorflow/tfjs-layers';
import { describeValue } from '../core';
import type { Network } from './network-types';

/**
 * Checks that an argument is a network.
 * @throws TypeError for anything else
 */
export function checkNetwork(call: string, net: Network): void {
  if (!(net instanceof LayersModel))
    throw new TypeError(
      `${call}: net must be a LayersModel of TensorFlow.js such as textonNet() makes, got ${describeValue(net)}`,
    );
}

/** Returns the number of classes of a network: the size of its output. */
export function classesOf(net: Network): number {
  return net.outputs[0]?.shape.at(-1) as number;
}
