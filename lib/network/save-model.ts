import { checkNetwork } from './check-network';
import { fileHandler } from './file-urls';
import { modelFolder } from './model-folder';
import type { Network } from './network-types';

/**
 * Saves a network to a folder in the format of TensorFlow.js, model.json and a file of weights, which every TensorFlow.js
 * loads. Whoever reads while it is written finds the old network or the new one, never a mixture.
 * @param folder path, also as `file://…`; made if it is not there
 * @throws Error naming the file that cannot be written
 */
export async function saveModel(net: Network, folder: string): Promise<void> {
  const call = 'saveModel';
  checkNetwork(call, net);
  await net.save(fileHandler(modelFolder(call, folder))).catch((error: unknown) => {
    throw new Error(`${call}: ${(error as Error).message}`, { cause: error });
  });
}
