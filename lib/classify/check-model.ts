import { checkLabels, checkObject, describeValue } from '../core';
import { checkTextons } from '../textons';
import { checkHistograms } from './check-histograms';
import { checkResponseRecipe, responseRecipeRules, type CheckedResponseRecipe } from './check-recipe';
import type { TextonModel } from './texton-model';

/** What {@link checkModel} found. */
export interface CheckedModel {
  /** One more than the largest label. */
  readonly classes: number;
  /** How an image is filtered. */
  readonly recipe: CheckedResponseRecipe;
}

/**
 * Checks that the parts of a model match.
 * @throws TypeError for anything that is not a model; RangeError when its parts do not match
 */
export function checkModel(call: string, model: TextonModel): CheckedModel {
  checkObject(call, 'model', model, 'a TextonModel of trainTextonModel or loadTextonModel');
  for (const name of ['bank', 'border', 'standardise', 'weber'] as const)
    responseRecipeRules[name].check(call, `model.${name}`, model[name]);
  if (model.maxima !== undefined) responseRecipeRules.maxima.check(call, 'model.maxima', model.maxima);
  const recipe = checkResponseRecipe(call, model);
  checkTextons(call, model.textons, recipe.responses);
  const bins = checkHistograms(call, 'model.histograms', model.histograms);
  if (bins !== model.textons.rows)
    throw new RangeError(
      `${call}: model.histograms must have one bin for each of ${model.textons.rows} textons, got ${bins}`,
    );
  const classes = checkLabels(call, 'model.labels', model.labels, model.histograms.length);
  if (!Array.isArray(model.classNames) || model.classNames.length < classes)
    throw new RangeError(
      `${call}: model.classNames must name each of ${classes} classes, got ${describeValue(model.classNames)}`,
    );
  return { classes, recipe };
}
