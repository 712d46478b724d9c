import type { RunOptions } from '../core';
import type { Border } from '../filters';

/** Options of `splitTextonHistograms`. */
export interface SplitTextonHistogramsOptions extends RunOptions {
  /** Textons of every class, K. @defaultValue 20, as the assignment */
  readonly count?: number;
  /** How many training images of a class they are learnt from. @defaultValue 1, as the assignment */
  readonly images?: number;
  /** @defaultValue 0 */
  readonly seed?: number;
  /** See `filterResponses`. @defaultValue 'zero' */
  readonly border?: Border;
  /** Whether every image is brought to mean 0 and deviation 1 first. @defaultValue false */
  readonly standardised?: boolean;
  /** See `weberNormalise`. @defaultValue false */
  readonly weber?: boolean;
  /** Number of textons that the shared dictionary is merged to. @defaultValue all are kept */
  readonly merge?: number;
}
