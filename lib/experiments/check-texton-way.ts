import { checkChoice, checkInteger, checkOptions } from '../core';
import type { SplitTextonHistogramsOptions } from './split-texton-histograms-options';

/** Options of `splitTextonHistograms`, with the defaults of those that have one. */
export interface CheckedTextonWay extends SplitTextonHistogramsOptions {
  readonly count: number;
  readonly seed: number;
  readonly images: number;
  readonly border: NonNullable<SplitTextonHistogramsOptions['border']>;
  readonly standardised: boolean;
  readonly weber: boolean;
}

/**
 * Checks the options of `splitTextonHistograms` and fills in their defaults.
 * @throws TypeError for an unknown option; RangeError when one has no such value
 */
export function checkTextonWay(call: string, options: SplitTextonHistogramsOptions): CheckedTextonWay {
  const known = ['count', 'images', 'seed', 'border', 'standardised', 'weber', 'merge'];
  checkOptions(call, options, [...known, 'signal', 'onProgress', 'workers']);
  const { count = 20, images = 1, seed = 0, standardised = false, weber = false, merge, ...rest } = options;
  if (merge !== undefined) checkInteger(call, 'merge', merge, 1);
  return {
    ...rest,
    count: checkInteger(call, 'count', count, 1),
    images: checkInteger(call, 'images', images, 1),
    seed: checkInteger(call, 'seed', seed, Number.MIN_SAFE_INTEGER),
    border: checkChoice(call, 'border', rest.border ?? 'zero', ['zero', 'reflect', 'valid']),
    standardised,
    weber,
    ...(merge !== undefined && { merge }),
  };
}
