import {
  checkList,
  checkPlane,
  checkResponses,
  checkFinite,
  describeValue,
  type Plane,
  type Responses,
} from '../core';
import type { Network } from './network-types';

/** What a network is shown: an image, or the pooled responses that its head takes. */
export type NetInput = Plane | Responses;

/** The side of the kernels of a network's first convolution without padding, and its name; undefined without one. */
function smallestInput(net: Network): { readonly size: number; readonly layer: string } | undefined {
  for (const layer of net.layers) {
    const { padding, kernelSize } = layer.getConfig() as { padding?: unknown; kernelSize?: unknown };
    if (padding !== 'valid' || !Array.isArray(kernelSize)) continue;
    return { size: Math.max(...(kernelSize as number[])), layer: layer.name };
  }
  return undefined;
}

/** Returns the number of planes of an input. */
export function channelsOf(input: NetInput): number {
  return 'count' in input ? input.count : 1;
}

/**
 * Checks that inputs can be shown to a network: finite, all of one size and as many planes as it takes, and no smaller than
 * its kernels.
 * @param name of the argument, for messages; that of a list gets the number of the wrong one
 * @throws TypeError for what is no plane or responses; RangeError naming the wrong one and the remedy
 */
export function checkInputs(call: string, net: Network, inputs: readonly NetInput[], name: string): void {
  const needed = smallestInput(net);
  const channels = net.inputs[0]?.shape.at(-1) ?? 1;
  for (const [i, input] of inputs.entries()) {
    const one = name === 'plane' ? name : `${name}[${i}]`;
    checkInput(call, input, one);
    const { width, height } = input;
    if (channelsOf(input) !== channels)
      throw new RangeError(
        `${call}: ${one} must have ${channels} ${channels === 1 ? 'plane' : 'planes'}, as net takes, got ${channelsOf(input)}`,
      );
    if (needed && Math.min(width, height) < needed.size)
      throw new RangeError(
        `${call}: ${one} must be at least ${needed.size}×${needed.size} pixels, the size of the kernels of '${needed.layer}', got ${width}×${height}; use larger crops or a bank of smaller filters`,
      );
    const [first] = inputs as readonly [NetInput];
    if (width !== first.width || height !== first.height)
      throw new RangeError(
        `${call}: ${name} must all have one size, got ${first.width}×${first.height} and, at ${i}, ${width}×${height}; crop them`,
      );
  }
}

function checkInput(call: string, input: NetInput, name: string): void {
  if (typeof input === 'object' && input !== null && 'count' in input) {
    checkResponses(call, input, name);
    checkFinite(call, name, input.data);
  } else checkPlane(call, input, name);
}

/**
 * Checks that a list of inputs is one, and not empty.
 * @throws TypeError for anything else; RangeError for none
 */
export function checkInputList(call: string, name: string, inputs: readonly NetInput[]): void {
  checkList(call, name, inputs, 'a list of planes');
  if (!Array.isArray(inputs))
    throw new TypeError(`${call}: ${name} must be an array of planes, got ${describeValue(inputs)}`);
  if (inputs.length === 0) throw new RangeError(`${call}: ${name} must have at least one plane, got none`);
}
