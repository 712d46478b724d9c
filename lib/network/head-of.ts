import * as tfl from '@tensorflow/tfjs-layers';
import { activationOf } from './activation-of';
import { checkNetwork } from './check-network';
import { compileNet } from './compile-net';
import type { Network } from './network-types';

/**
 * Takes the part of a TextonNet behind the activation as a network of its own: conv2, average, softmax. They are the same
 * layers, so that what the head learns from `pooledResponses` the whole network knows.
 * @param net a TextonNet; its own compilation stays as it is
 * @returns [N, height, width, filters] → [N, classes], compiled as `textonNet` is
 * @throws RangeError for a network that is no TextonNet
 */
export function headOf(net: Network, options: { readonly learningRate?: number } = {}): Network {
  const call = 'headOf';
  checkNetwork(call, net);
  activationOf(call, net);
  const behind = net.layers.slice(net.layers.findIndex(({ name }) => name === 'activation') + 1);
  const channels = net.getLayer('conv1').getWeights()[0]?.shape[3] as number;
  const inputs = tfl.input({ shape: [null, null, channels], name: 'responses' });
  let outputs: tfl.SymbolicTensor = inputs;
  for (const layer of behind) outputs = layer.apply(outputs) as tfl.SymbolicTensor;
  const head = tfl.model({ name: 'head', inputs, outputs });
  compileNet(head, options);
  return head;
}
