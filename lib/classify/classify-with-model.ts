import { checkPlane, type Plane } from '../core';
import { checkModel } from './check-model';
import { classifyImages, type ModelAnswer } from './classify-images';
import type { TextonModel } from './train-texton-model';

/**
 * Classifies an image by the nearest training image of a model; {@link classifyImages} is faster for many.
 * @param plane finite values, not constant
 * @param model of `trainTextonModel` or `loadTextonModel`
 * @throws RangeError for a constant image
 * @example
 * ```ts
 * import { classifyWithModel, imageFolder, readPlane, trainTextonModel } from 'texton-lab';
 *
 * const model = await trainTextonModel(await imageFolder('my-textures'));
 * const { className } = await classifyWithModel(await readPlane('my-textures/grass/1.png'), model);
 * console.log(className); // → grass
 * ```
 */
export async function classifyWithModel(plane: Plane, model: TextonModel): Promise<ModelAnswer> {
  checkPlane('classifyWithModel', plane);
  checkModel('classifyWithModel', model);
  const { value } = await classifyImages({ length: 1, get: () => Promise.resolve(plane) }, model).next();
  return value as ModelAnswer;
}
