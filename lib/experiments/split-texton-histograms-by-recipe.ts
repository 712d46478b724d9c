import { checkRecipe, type CheckedRecipe, type TextonRecipe } from '../classify';
import { checkObject, readOptions, runOptions, type RunOptions } from '../core';
import type { Split } from '../datasets';
import { checkSplits } from '../features';
import { histogramsBySize } from './histograms-by-size';
import type { TextonSplits } from './texton-splits';

/**
 * Computes the texton histograms of the same splits by several recipes. Recipes that differ only in `count` and `merge` share
 * their work: images are filtered once for all of them, and each number of textons is learnt once.
 * @param splits training and test images, with classes 0 … M − 1
 * @param recipes by name
 * @param options progress counts the splits of all recipes
 * @returns the histograms by the names of the recipes, in their order; each as returned by `splitTextonHistograms`
 * @throws RangeError when a class has too few images, or `count` exceeds the number of pixels to learn from
 */
export async function splitTextonHistogramsByRecipe(
  splits: readonly Split[],
  recipes: Readonly<Record<string, TextonRecipe>>,
  options: RunOptions = {},
): Promise<Record<string, TextonSplits>> {
  const call = 'splitTextonHistogramsByRecipe';
  checkSplits(call, splits);
  checkObject(call, 'recipes', recipes, 'recipes by name, { name: { ...assignmentRecipe, … } }');
  return histogramsByRecipe(call, splits, recipes, readOptions(call, options, runOptions));
}

/**
 * Implements {@link splitTextonHistogramsByRecipe} with checked arguments except for the recipes; messages name the function
 * that was called.
 */
export async function histogramsByRecipe(
  call: string,
  splits: readonly Split[],
  recipes: Readonly<Record<string, TextonRecipe>>,
  { onProgress, ...rest }: RunOptions,
): Promise<Record<string, TextonSplits>> {
  const named = Object.entries(recipes).map(([name, recipe]) => {
    checkObject(call, `recipes['${name}']`, recipe, 'a TextonRecipe such as assignmentRecipe');
    return { name, ...checkRecipe(call, recipe) };
  });
  const found: Record<string, TextonSplits> = {};
  // In the order of the names, whichever recipe is computed first.
  for (const { name } of named) found[name] = { perClass: [], shared: [] };
  let before = 0;
  for (const sizes of groupsOfOneFiltering(named)) {
    const progress = (done: number): void =>
      onProgress?.(before + done * sizes.length, named.length * splits.length);
    const settings = { ...rest, sizes, call, onProgress: progress };
    const histograms = await histogramsBySize(splits, sizes[0], settings);
    before += splits.length * sizes.length;
    sizes.forEach(({ name }, at) => (found[name] = histograms[at] as TextonSplits));
  }
  return found;
}

interface NamedRecipe extends CheckedRecipe {
  readonly name: string;
}

const FILTERING = [
  'bank',
  'maxima',
  'border',
  'standardise',
  'weber',
  'images',
  'pixels',
  'seed',
] as const satisfies readonly (keyof CheckedRecipe)[];

/** Groups the recipes that filter in the same way and learn from the same pixels. */
function groupsOfOneFiltering(recipes: readonly NamedRecipe[]): [NamedRecipe, ...NamedRecipe[]][] {
  const groups: [NamedRecipe, ...NamedRecipe[]][] = [];
  for (const recipe of recipes) {
    const same = groups.find(([first]) => FILTERING.every((name) => first[name] === recipe[name]));
    if (same) same.push(recipe);
    else groups.push([recipe]);
  }
  return groups;
}
