import {
  checkFinite,
  checkResponses,
  checkObject,
  checkList,
  choiceOption,
  readOptions,
  runOptions,
  type RunOptions,
  type Matrix,
  type Responses,
} from '../core';
import { checkTextons, labelPixels, textonHistogram } from '../textons';
import { checkHistograms } from './check-histograms';
import { distanceFunction, DISTANCES, type Distance } from './distance-function';

/** Textons and model of every class, when each class has its own textons. */
export interface ClassTextons {
  /** Textons (K×C) of class 0, 1, … */
  readonly textons: readonly Matrix[];
  /** Mean histogram of each class over its own textons. */
  readonly models: readonly ArrayLike<number>[];
}

/** Options of {@link classifyByClassTextons}. */
export interface ClassifyByClassTextonsOptions extends RunOptions {
  /** @defaultValue 'chiSquareOpencv', as in the assignment */
  readonly distance?: Distance;
}

const rules = { distance: choiceOption(DISTANCES, 'chiSquareOpencv'), ...runOptions };

/**
 * Classifies an image as the assignment does: its histogram over each class's own textons is compared with that class's
 * model; the smallest distance wins, and on a tie the first class.
 *
 * These histograms are over different textons, so their distances are hard to compare; a shared dictionary (`textonDictionary`,
 * `nearestModel`) avoids this.
 * @param responses of the image
 * @param classes textons and model of every class
 * @returns the class, and the distance to every class
 * @throws RangeError when there is no class, not one model per class, or textons and responses come from different banks
 */
export async function classifyByClassTextons(
  responses: Responses,
  classes: ClassTextons,
  options: ClassifyByClassTextonsOptions = {},
): Promise<{ readonly label: number; readonly distances: Float64Array }> {
  const call = 'classifyByClassTextons';
  checkResponses(call, responses);
  checkObject(call, 'classes', classes, 'ClassTextons { textons, models }');
  checkList(call, 'classes.textons', classes.textons, 'a list of textons, class by class');
  checkList(call, 'classes.models', classes.models, 'a list of histograms, class by class');
  const { distance: name, onProgress, ...rest } = readOptions(call, options, rules);
  if (classes.textons.length === 0 || classes.models.length !== classes.textons.length)
    throw new RangeError(
      `${call}: classes must have at least one class and one model for each, got textons of ${classes.textons.length} and ${classes.models.length} models`,
    );
  checkFinite(call, 'responses', responses.data);
  const distance = distanceFunction(call, name, []);
  const distances = new Float64Array(classes.textons.length);
  for (const [label, textons] of classes.textons.entries()) {
    const model = classes.models[label] as ArrayLike<number>;
    checkTextons(call, textons, responses.count);
    checkHistograms(call, `models[${label}]`, [model]);
    if (model.length !== textons.rows)
      throw new RangeError(
        `${call}: models[${label}] must have one bin for each of ${textons.rows} textons, got ${model.length}`,
      );
    const histogram = textonHistogram(await labelPixels(responses, textons, rest), textons.rows);
    distances[label] = distance(model, histogram);
    onProgress?.(label + 1, distances.length);
  }
  const label = distances.reduce((best, d, i) => (d < (distances[best] as number) ? i : best), 0);
  return { label, distances };
}
