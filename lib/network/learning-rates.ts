import { describeValue } from '../core';

/** How the step size changes: not at all; down to 0 along half a cosine; or a factor for each epoch, counted from 0. */
export type Schedule = 'constant' | 'cosine' | ((epoch: number, epochs: number) => number);

/**
 * Lists the step size of every epoch.
 * @param first step size that the factors multiply
 * @throws RangeError when a factor is not a positive number
 */
export function learningRates(
  call: string,
  schedule: Schedule,
  { first, epochs }: { readonly first: number; readonly epochs: number },
): number[] {
  const factor = {
    constant: () => 1,
    cosine: (epoch: number) => (1 + Math.cos((Math.PI * epoch) / epochs)) / 2,
  };
  return Array.from({ length: epochs }, (_, epoch) => {
    const of = typeof schedule === 'function' ? schedule(epoch, epochs) : factor[schedule](epoch);
    if (typeof of !== 'number' || !(of > 0 && of < Infinity))
      throw new RangeError(
        `${call}: schedule must return a number above 0 for every epoch, got ${describeValue(of)} for ${epoch}`,
      );
    return first * of;
  });
}
