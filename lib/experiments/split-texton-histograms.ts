import type { RunOptions } from '../core';
import type { Split } from '../datasets';
import { checkSplits } from '../features';
import { checkFilterBank, type Border, type FilterBank } from '../filters';
import { checkTextonWay } from './check-texton-way';
import { describeTogether } from './describe-together';
import type { TextonHistograms } from '../classify';

/** Options of {@link splitTextonHistograms}. */
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

/** Several splits, described over both kinds of dictionary: see `textonHistograms`. */
export interface TextonSplits {
  /** Over the textons of each class in turn. */
  readonly perClass: readonly TextonHistograms[];
  /** Over the textons of all classes together. */
  readonly shared: readonly TextonHistograms[];
}

/**
 * Runs the assignment's texton pipeline on several splits, up to the histograms: filters, learns every class's textons
 * from its first training images, and describes all images over them. `textonAccuracies` does the rest.
 * @param splits training and test images, with classes 0 … M − 1
 * @param bank C filters
 * @throws RangeError when a class has too few images, or `count` is above the number of pixels learnt from
 */
export async function splitTextonHistograms(
  splits: readonly Split[],
  bank: FilterBank,
  options: SplitTextonHistogramsOptions = {},
): Promise<TextonSplits> {
  const call = 'splitTextonHistograms';
  checkSplits(call, splits);
  checkFilterBank(call, bank);
  const { onProgress, ...way } = checkTextonWay(call, options);
  const settings = {
    ...way,
    sizes: [way],
    onProgress: (done: number) => onProgress?.(done, splits.length),
  };
  const [only] = await describeTogether(splits, bank, settings, call);
  return only as TextonSplits;
}
