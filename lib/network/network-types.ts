import type { LayersModel } from '@tensorflow/tfjs-layers';

/** A network: a plain model of TensorFlow.js. */
export type Network = LayersModel;

/** What follows conv1, pixel by pixel: nothing, max(r, 0), |r| or r². */
export type Activation = 'linear' | 'relu' | 'abs' | 'square';

/** All of them. */
export const ACTIVATIONS: readonly Activation[] = ['linear', 'relu', 'abs', 'square'];
