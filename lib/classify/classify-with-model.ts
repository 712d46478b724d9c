import { checkPlane, type Plane } from '../core';
import { classificationsOf, type Classification } from './classify-images';
import type { TextonModel } from './texton-model';

/**
 * Classifies an image by the nearest histogram of a model; `classifyImages` is faster for many.
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
export async function classifyWithModel(plane: Plane, model: TextonModel): Promise<Classification> {
  const call = 'classifyWithModel';
  checkPlane(call, plane);
  const images = { length: 1, get: () => Promise.resolve(plane) };
  const { value } = await classificationsOf(call, images, model, {}).next();
  return value as Classification;
}
