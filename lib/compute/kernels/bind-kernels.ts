import { namedCalls, type NamedCalls } from '../wasm/named-calls';
import { combineParameters, forwardParameters, inverseParameters } from './convolution-parameters';
import { pixelParameters } from './pixel-parameters';
import { coarseParameters, kmeansParameters, nearestParameters } from './search-parameters';

const kernelParameters = {
  ...forwardParameters,
  ...combineParameters,
  ...inverseParameters,
  ...nearestParameters,
  ...coarseParameters,
  ...kmeansParameters,
  ...pixelParameters,
};

/** The kernels, ready to be called. */
export type Kernels = NamedCalls<
  typeof forwardParameters &
    typeof combineParameters &
    typeof inverseParameters &
    typeof nearestParameters &
    typeof coarseParameters &
    typeof kmeansParameters &
    typeof pixelParameters
>;

/**
 * Makes the kernels that an instance of the module exports callable.
 *
 * The parameters are kept apart from the code that writes the kernels, so that a thread that only calls them need not load it.
 */
export function bindKernels(exported: Readonly<Record<string, unknown>>): Kernels {
  return namedCalls(kernelParameters, exported);
}
