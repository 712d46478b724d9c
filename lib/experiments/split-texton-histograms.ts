import type { Split } from '../datasets';
import { checkSplits } from '../features';
import { checkFilterBank, type FilterBank } from '../filters';
import { checkTextonWay } from './check-texton-way';
import { describeTogether } from './describe-together';
import type { SplitTextonHistogramsOptions } from './split-texton-histograms-options';
import type { TextonSplits } from './texton-splits';

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
