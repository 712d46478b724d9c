import * as tfl from '@tensorflow/tfjs-layers';
import { readOptions, seedOption } from '../core';
import type { Network } from './network-types';

/** Options of {@link sobelNet}. */
export interface SobelNetOptions {
  /** Seed of the weights that it starts with. @defaultValue 0 */
  readonly seed?: number;
}

const rules = { seed: seedOption() };

/**
 * Makes the assignment's demonstration of weights set by hand: a network of one layer, conv_test, 3×3 «same» without bias,
 * with random weights. `setKernel(net, 'conv_test', [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])` makes it Sobel's operator.
 * @returns a network for images of any size: [N, height, width, 1] → [N, height, width, 1]
 */
export function sobelNet(options: SobelNetOptions = {}): Network {
  const { seed } = readOptions('sobelNet', options, rules);
  const image = tfl.input({ shape: [null, null, 1], name: 'image' });
  const convTest = tfl.layers.conv2d({
    name: 'conv_test',
    filters: 1,
    kernelSize: 3,
    padding: 'same',
    useBias: false,
    kernelInitializer: tfl.initializers.glorotUniform({ seed }),
  });
  return tfl.model({ name: 'Sobel', inputs: image, outputs: convTest.apply(image) as tfl.SymbolicTensor });
}
