import type { LayerVariable } from '@tensorflow/tfjs-layers/dist/variables';
import { checkNetwork } from './check-network';
import type { Network } from './network-types';

/** What a model remembers of its compilation. */
interface Compiled {
  readonly collectedTrainableWeights?: readonly LayerVariable[] | null;
}

/**
 * Checks that a network is compiled as `compileNet` does, after the last change of what is trainable: else frozen weights
 * would move, or thawed ones stay, with no more than a warning.
 * @throws TypeError for something that is no network; Error with the remedy
 */
export function checkCompiled(call: string, net: Network): void {
  checkNetwork(call, net);
  const names = (weights: readonly LayerVariable[]): string =>
    weights.map(({ originalName }) => originalName).join(', ') || 'none';
  const collected = (net as unknown as Compiled).collectedTrainableWeights;
  if (!net.optimizer || !collected)
    throw new Error(`${call}: net must be compiled before it is trained; call compileNet(net)`);
  if (!net.metricsNames.includes('acc'))
    throw new Error(`${call}: net must be compiled with metrics: ['accuracy']; call compileNet(net)`);
  const ids = (weights: readonly LayerVariable[]): string => weights.map(({ id }) => id).join();
  const now = net.trainableWeights;
  if (ids(collected) !== ids(now))
    throw new Error(
      `${call}: net was compiled to train ${names(collected)}, and since then trainable was changed to ${names(now)}; call compileNet(net), or use freezeLayers and unfreezeLayers, which do`,
    );
  if (now.length === 0)
    throw new Error(`${call}: net must have weights to train, and all are frozen; call unfreezeLayers`);
}
