import {
  assignmentRecipe,
  textonHistogramsRules,
  type EvaluateTextonHistogramsOptions,
  type TextonRecipe,
} from '../classify';
import {
  checkObject,
  choiceOption,
  readOptions,
  runOptions,
  uncheckedOption,
  type RunOptions,
} from '../core';
import type { Split } from '../datasets';
import { checkSplits } from '../features';
import { gridPoints, type Axis } from './grid-points';
import { runGrid } from './run-grid';
import type { Score } from './score';
import { histogramsByRecipe } from './split-texton-histograms-by-recipe';
import { accuraciesOfHistograms } from './texton-accuracies';

/** Settings at one point of the grid: parts of the recipe, which textons describe an image, and how it is classified. */
export interface TextonSetting
  extends Partial<TextonRecipe>, Pick<EvaluateTextonHistogramsOptions, 'models' | 'distance'> {
  /** The textons of each class separately, or those of all classes together. @defaultValue 'perClass', as in the assignment */
  readonly dictionary?: 'perClass' | 'shared';
}

/** Options of {@link textonGrid}. */
export interface TextonGridOptions extends RunOptions {
  /** The recipe that the settings modify. @defaultValue `assignmentRecipe` */
  readonly recipe?: TextonRecipe;
}

const rules = { recipe: uncheckedOption<TextonRecipe>(assignmentRecipe), ...runOptions };

const classifierRules = {
  dictionary: choiceOption(['perClass', 'shared'], 'perClass'),
  models: textonHistogramsRules.models,
  distance: textonHistogramsRules.distance,
};

/**
 * Measures the accuracy of texton classifiers for every combination of named settings, each a part of a recipe or of a
 * classifier. Later axes override earlier ones.
 *
 * Work that combinations have in common is done once: see `splitTextonHistogramsByRecipe`.
 * @param splits training and test images, with classes 0 … M − 1
 * @param axes what is varied: for each axis its settings by name
 * @param options progress counts the splits of all recipes
 * @returns a score for each combination, with the first axis varying slowest; `pairedGains` compares them
 * @throws RangeError when there is no axis, an axis has no setting, or a class has too few images
 */
export async function textonGrid(
  splits: readonly Split[],
  axes: Readonly<Record<string, Axis<TextonSetting>>>,
  options: TextonGridOptions = {},
): Promise<Score[]> {
  const call = 'textonGrid';
  checkSplits(call, splits);
  checkObject(call, 'axes', axes, "named settings by axis, { border: { black: { border: 'zero' } } }");
  const { recipe: base, ...run } = readOptions(call, options, rules);
  checkObject(call, 'recipe', base, 'a TextonRecipe such as assignmentRecipe');
  const recipes: Record<string, TextonRecipe> = {};
  const points = gridPoints(call, axes).map(({ labels, point }) => {
    const { dictionary, models, distance, ...recipe } = merge(call, base, point);
    const known = Object.keys(recipes).find((name) => isSame(recipes[name] as TextonRecipe, recipe));
    const name = known ?? Object.values(labels).join(', ');
    recipes[name] ??= recipe;
    return { name, ...readOptions(call, { dictionary, models, distance }, classifierRules) };
  });
  const found = await histogramsByRecipe(call, splits, recipes, run);
  let next = 0;
  return runGrid(axes, () => {
    const { name, dictionary, ...classifier } = points[next++] as (typeof points)[number];
    const described = found[name]?.[dictionary] ?? [];
    return accuraciesOfHistograms(call, described, {
      ...classifier,
      signal: run.signal,
      onProgress: undefined,
    });
  });
}

function merge(
  call: string,
  base: TextonRecipe,
  point: Readonly<Record<string, TextonSetting>>,
): TextonRecipe & TextonSetting {
  for (const [axis, setting] of Object.entries(point))
    checkObject(call, `axes.${axis}`, setting, 'settings by name, each an object { border: … }');
  return Object.assign({ ...base }, ...Object.values(point)) as TextonRecipe & TextonSetting;
}

function isSame(a: TextonRecipe, b: TextonRecipe): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof TextonRecipe>;
  return [...names].every((name) => a[name] === b[name]);
}
