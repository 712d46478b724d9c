import { join } from 'node:path';
import * as tfl from '@tensorflow/tfjs-layers';
import { integerOption, readOptions, uncheckedOption } from '../core';
import { classesOf } from './check-network';
import { compileNet } from './compile-net';
import { leanConvolution } from './lean-convolution';
import { readModelFiles } from './model-files';
import { modelFolder } from './model-folder';
import type { Network } from './network-types';

/** Options of {@link loadModel}. */
export interface LoadModelOptions {
  /** The number of classes that it must have. @defaultValue any */
  readonly classes?: number;
  /** Step size of the Adam optimiser that it is compiled with. @defaultValue 0.001 */
  readonly learningRate?: number;
}

const rules = { classes: integerOption({ min: 2 }), learningRate: uncheckedOption<number | undefined>() };

/**
 * Loads a network that `saveModel` or any TensorFlow.js has saved, and compiles it; what was frozen is frozen again.
 * @param folder path of the folder or of its model.json, also as `file://…`
 * @throws Error naming the file that is missing, cut, damaged or does not fit; RangeError for another number of classes
 */
export async function loadModel(folder: string, options: LoadModelOptions = {}): Promise<Network> {
  const call = 'loadModel';
  const { classes, learningRate } = readOptions(call, options, rules);
  const file = join(modelFolder(call, folder), 'model.json');
  const refuse = (error: unknown): never => {
    throw new Error(`${call}: ${(error as Error).message}`, { cause: error });
  };
  const artifacts = await readModelFiles(file).catch(refuse);
  const net = await tfl.loadLayersModel({ load: async () => artifacts }).catch((error: unknown) => {
    const [first] = String((error as Error).message).split('\n');
    return refuse(
      new Error(`the topology and the weights of '${file}' do not fit: ${first}`, { cause: error }),
    );
  });
  if (classes !== undefined && classesOf(net) !== classes) {
    const found = classesOf(net);
    net.dispose();
    throw new RangeError(
      `${call}: '${file}' must have ${classes} classes, got ${found}; make a network for yours: textonNet({ classes: ${classes}, … })`,
    );
  }
  leanConvolution(net);
  compileNet(net, { learningRate });
  return net;
}
