import { readOptions, type Matrix } from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import { checkTextons } from '../textons';
import { bankInverse } from './bank-inverse';
import { cutoffRules } from './pseudo-inverse';

/** Options of {@link textonPatches}. */
export interface TextonPatchesOptions {
  /** See `pseudoInverse`. @defaultValue 1e-12 */
  readonly cutoff?: number;
}

/** One square patch per texton: `data[(k * size + row) * size + col]`. */
export interface TextonPatches {
  readonly count: number;
  /** Side (px). */
  readonly size: number;
  readonly data: Float64Array;
}

/**
 * Computes the image patch of each texton t: the least-squares, minimum-norm patch whose inner products with the filters
 * are the texton, t·F⁺ with F the size²×C matrix of filters.
 *
 * Convolution rotates the kernel by 180°, so the neighbourhood of a pixel looks like the patch rotated by 180°; the
 * centre is the same. Zero-mean filters do not respond to brightness, so their patches have zero mean.
 *
 * Reference: T. Leung, J. Malik, IJCV 43 (2001), Fig. 5, doi:10.1023/A:1011126920638.
 * @param textons K×C
 * @param bank the C filters that the textons were learnt with
 * @throws RangeError when textons and bank do not match
 */
export function textonPatches(
  textons: Matrix,
  bank: FilterBank,
  options: TextonPatchesOptions = {},
): TextonPatches {
  const call = 'textonPatches';
  const { cutoff } = readOptions(call, options, cutoffRules);
  checkFilterBank(call, bank);
  checkTextons(call, textons, bank.filters.length);
  const inverse = bankInverse(bank, cutoff);
  const { rows, cols } = textons;
  const pixels = bank.size ** 2;
  const data = new Float64Array(rows * pixels);
  for (let k = 0; k < rows; k++)
    for (let c = 0; c < cols; c++) {
      const response = textons.data[k * cols + c] as number;
      for (let i = 0; i < pixels; i++)
        data[k * pixels + i] =
          (data[k * pixels + i] as number) + response * (inverse.data[c * pixels + i] as number);
    }
  return { count: rows, size: bank.size, data };
}
