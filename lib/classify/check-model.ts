import { checkBoolean, checkLabels, checkObject, describeValue } from '../core';
import { checkTextons } from '../textons';
import { checkHistograms } from './check-histograms';
import type { TextonModel } from './train-texton-model';

/**
 * Checks that the parts of a model fit each other.
 * @returns one more than the largest label
 * @throws TypeError for something that is no model; RangeError when its parts disagree
 */
export function checkModel(call: string, model: TextonModel): number {
  checkObject(call, 'model', model, 'a TextonModel of trainTextonModel or loadTextonModel');
  for (const name of ['standardised', 'weber'] as const)
    if (model[name] !== undefined) checkBoolean(call, `model.${name}`, model[name]);
  checkTextons(call, model.textons);
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
  return classes;
}
