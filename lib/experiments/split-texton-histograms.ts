import { assignmentRecipe, checkRecipe, type TextonRecipe } from '../classify';
import { readOptions, runOptions, type RunOptions } from '../core';
import type { Split } from '../datasets';
import { checkSplits } from '../features';
import { histogramsBySize } from './histograms-by-size';
import type { TextonSplits } from './texton-splits';

/**
 * Runs the assignment's texton pipeline on several splits, up to the histograms: filters, learns the textons of each
 * class from its first training images, and computes the histograms of every image. `textonAccuracies` classifies by them.
 * @param splits training and test images, with classes 0 … M − 1
 * @param recipe how textons are learnt and images described; `images` are the first ones of each class, `pixels` are drawn at
 * random
 * @throws RangeError when a class has too few images, or `count` exceeds the number of pixels to learn from
 */
export async function splitTextonHistograms(
  splits: readonly Split[],
  recipe: TextonRecipe = assignmentRecipe,
  options: RunOptions = {},
): Promise<TextonSplits> {
  const call = 'splitTextonHistograms';
  checkSplits(call, splits);
  const checked = checkRecipe(call, recipe);
  const read = readOptions(call, options, runOptions);
  const [only] = await histogramsBySize(splits, checked, { ...read, sizes: [checked], call });
  return only as TextonSplits;
}
