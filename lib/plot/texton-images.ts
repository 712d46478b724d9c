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
  /** The filters that the textons were learnt with. */
  readonly bank: FilterBank;
  /** A weight for each texton, such as its share of the pixels: the heaviest come first. @defaultValue their own order */
  readonly weights?: ArrayLike<number>;
  /** Writes the title of a texton. @defaultValue its number */
  readonly title?: (texton: number) => string;
}

const rules = {
  bank: uncheckedOption<FilterBank>(),
  weights: uncheckedOption<ArrayLike<number> | undefined>(),
  title: functionOption<(texton: number) => string, typeof String>(
    "a function of the texton's number",
    String,
  ),
};

/**
 * Draws textons as pictures for `imageGrid`: the patch whose responses are the texton, turned by 180° to lie as the
 * surroundings of such a pixel do in the image. See `textonPatches`.
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
      `${call}: weights must have one value for each of ${textons.rows} textons, got ${weights.length}`,
    );
  if (weights) checkFinite(call, 'weights', weights);
  const patches = textonPatches(textons, bank);
  const order = Array.from({ length: textons.rows }, (_, k) => k);
  if (weights) order.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  return order.map((k) => ({ plane: patchPlane(patches, k, { turned: true }), title: title(k) }));
}
