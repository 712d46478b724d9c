import {
  checkFinite,
  checkList,
  checkMatrix,
  functionOption,
  readOptions,
  uncheckedOption,
  type Matrix,
} from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import { patchPlane, textonPatches } from '../reconstruct';
import { checkTextons } from '../textons';
import type { GridImage } from './figure';

/** Options of {@link textonImages}. */
export interface TextonImagesOptions {
  /** The bank that the textons were learnt with. */
  readonly bank: FilterBank;
  /** One weight per texton, such as its frequency, to sort by in descending order. @defaultValue the order of the textons */
  readonly weights?: ArrayLike<number>;
  /** Returns the title of a texton. @defaultValue its index */
  readonly title?: (texton: number) => string;
}

const rules = {
  bank: uncheckedOption<FilterBank>(),
  weights: uncheckedOption<ArrayLike<number> | undefined>(),
  title: functionOption<(texton: number) => string, typeof String>('a function of the texton index', String),
};

/**
 * Makes a picture of each texton for `imageGrid`: its patch, rotated by 180° like the neighbourhood of such a pixel in the
 * image. See `textonPatches`.
 * @param textons K×C
 * @throws RangeError when the numbers of weights and textons differ
 */
export function textonImages(textons: Matrix, options: TextonImagesOptions): GridImage[] {
  const call = 'textonImages';
  const { bank, weights, title } = readOptions(call, options, rules);
  checkFilterBank(call, bank);
  checkMatrix(call, 'textons', textons);
  checkTextons(call, textons, bank.filters.length);
  if (weights !== undefined) checkList(call, 'weights', weights, 'a list of numbers');
  if (weights && weights.length !== textons.rows)
    throw new RangeError(
      `${call}: weights must have one value per texton (${textons.rows}), got ${weights.length}`,
    );
  if (weights) checkFinite(call, 'weights', weights);
  const patches = textonPatches(textons, bank);
  const order = Array.from({ length: textons.rows }, (_, k) => k);
  if (weights) order.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  return order.map((k) => ({ plane: patchPlane(patches, k, { turned: true }), title: title(k) }));
}
