import type { ResponseMaximum } from '../compute';
import { choiceOption, readOptions } from '../core';
import type { MaximumResponsesOptions } from './maximum-responses-options';

const rules = {
  set: choiceOption(['MR8', 'MR4', 'MRS4'], 'MR8'),
  sign: choiceOption(['signed', 'absEdge', 'absBoth'], 'absEdge'),
};

/**
 * Lists the planes of the Root Filter Set for each maximum response, the Gaussian and the LoG last.
 * @throws RangeError when an option has an unknown value
 */
export function maximumGroups(call: string, options: MaximumResponsesOptions): ResponseMaximum[] {
  const { set, sign } = readOptions(call, options, rules);
  // Planes 6s … 6s + 5 are the edges at scale s, 18 + 6s … 18 + 6s + 5 the bars.
  const groups: Record<typeof set, readonly (readonly number[])[]> = {
    MR8: [0, 6, 12, 18, 24, 30].map((first) => range(first, 6)),
    MR4: [12, 30].map((first) => range(first, 6)),
    MRS4: [0, 18].map((first) => range(first, 18)),
  };
  return [
    ...groups[set].map((kernels) => {
      const isEdge = (kernels[0] as number) < 18;
      return { kernels, absolute: sign === 'absBoth' || (sign === 'absEdge' && isEdge) };
    }),
    { kernels: [36], absolute: false },
    { kernels: [37], absolute: false },
  ];
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}
