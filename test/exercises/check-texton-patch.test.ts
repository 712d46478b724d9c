import { matrixProduct, pseudoInverse, transpose, type Matrix } from 'texton-lab';
import { checkTextonPatch } from 'texton-lab/exercises';
import { describe, expect, it } from 'vitest';
import { expectHints } from './expect-hints';

type Texton = readonly number[];

function multiply(texton: Texton, { rows, cols, data }: Matrix): number[] {
  const patch = Array.from({ length: cols }, () => 0);
  for (let c = 0; c < rows; c++)
    for (let i = 0; i < cols; i++) patch[i]! += (texton[c] as number) * (data[c * cols + i] as number);
  return patch;
}

describe('checkTextonPatch', () => {
  expectHints(checkTextonPatch, {
    right: {
      'plain arrays': (texton: Texton, F: Matrix) => multiply(texton, pseudoInverse(F)),
      'a matrix of the library': (texton: Texton, F: Matrix) =>
        matrixProduct({ rows: 1, cols: texton.length, data: Float64Array.from(texton) }, pseudoInverse(F)),
      'single precision': (texton: Texton, F: Matrix) =>
        Float32Array.from(multiply(texton, pseudoInverse(F))),
    },
    mistakes: [
      ['transpose Fᵀ', (texton: Texton, F: Matrix) => multiply(texton, transpose(F))],
      [
        'columns of F⁺ are swapped',
        (texton: Texton, F: Matrix) => {
          const { rows, cols, data } = pseudoInverse(F);
          return Array.from({ length: cols }, (_, i) =>
            texton.reduce((sum, t, c) => sum + t * (data[i * rows + c] as number), 0),
          );
        },
      ],
      ['rotated by 180°', (texton: Texton, F: Matrix) => multiply(texton, pseudoInverse(F)).toReversed()],
      [
        'sum over all',
        (texton: Texton, F: Matrix) => multiply(texton.slice(0, 1), { ...pseudoInverse(F), rows: 1 }),
      ],
      [
        'reset for each filter',
        (texton: Texton, F: Matrix) => {
          const { rows, cols, data } = pseudoInverse(F);
          return Array.from(data.subarray((rows - 1) * cols), (value) => value * (texton.at(-1) as number));
        },
      ],
      ['not its centre alone', (texton: Texton, F: Matrix) => [multiply(texton, pseudoInverse(F))[0]]],
      ['not for each filter', (texton: Texton) => texton],
      ['NaN comes from', (texton: Texton, F: Matrix) => multiply(texton, { ...pseudoInverse(F), rows: 9 })],
    ],
  });

  it('spells out the case by hand', () => {
    // Filters (1, 0, 0, 0) and (1, 1, 0, 0): responses 1 and 3 want a first pixel of 1 and a second of 2.
    expect(checkTextonPatch((texton: Texton, F: Matrix) => multiply(texton, transpose(F))).message).toContain(
      'it gives [4, 3, 0, 0], but should give [1, 2, 0, 0]. That is what the transpose Fᵀ gives',
    );
  });
});
