import fc from 'fast-check';
import { pseudoInverse, transpose } from 'texton-lab/dist/reconstruct';
import type { Matrix } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { golden } from '../golden';
import { matrixOf } from '../pipeline';

type Rows = number[][];
const fixture =
  golden<Record<'full' | 'full_inverse' | 'deficient' | 'deficient_inverse', Rows>>('pipeline/pinv');

function product(a: Matrix, b: Matrix): Matrix {
  const data = new Float64Array(a.rows * b.cols);
  for (let r = 0; r < a.rows; r++)
    for (let c = 0; c < b.cols; c++)
      for (let i = 0; i < a.cols; i++)
        data[r * b.cols + c] =
          (data[r * b.cols + c] ?? 0) + (a.data[r * a.cols + i] ?? 0) * (b.data[i * b.cols + c] ?? 0);
  return { rows: a.rows, cols: b.cols, data };
}

describe('pseudoInverse', () => {
  it('agrees with numpy, for full rank and less', () => {
    const full = pseudoInverse(matrixOf(fixture.full));
    expect([full.rows, full.cols]).toEqual([4, 7]);
    expect(full.data).toBeCloseToArray(fixture.full_inverse.flat(), { atol: 1e-12 });
    const deficient = pseudoInverse(matrixOf(fixture.deficient), { cutoff: 1e-10 });
    expect(deficient.data).toBeCloseToArray(fixture.deficient_inverse.flat(), { atol: 1e-12 });
  });

  it('inverts a wide matrix too: A·A⁺·A = A', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 20, maxLength: 20 }),
        (rows, list) => {
          const cols = Math.floor(20 / rows) > 6 ? 6 : Math.floor(20 / rows);
          const a = { rows, cols, data: Float64Array.from(list.slice(0, rows * cols)) };
          const again = product(product(a, pseudoInverse(a)), a);
          expect(again.data).toBeCloseToArray(a.data, { atol: 1e-9 });
        },
      ),
      { seed: 10 },
    );
  });

  it('counts singular values below the cutoff as zero', () => {
    const a = matrixOf([
      [4, 0],
      [0, 1],
    ]);
    expect(pseudoInverse(a, { cutoff: 0.3 }).data).toBeCloseToArray([0.25, 0, 0, 0], { atol: 1e-15 });
    expect(pseudoInverse(a, { cutoff: 0.2 }).data).toBeCloseToArray([0.25, 0, 0, 1], { atol: 1e-15 });
    expect(pseudoInverse(matrixOf([[0, 0]])).data).toEqual(new Float64Array(2));
  });

  it.each([1e-308, 1e-200, 1e-160, 1e160, 1e200, 1e307])('holds for values of about %d too', (s) => {
    const rows = [
      [2, 1],
      [0, 3],
      [-1, 1],
    ];
    const scaled = (list: Float64Array, by: number): number[] => Array.from(list, (v) => v * by);
    const expected = pseudoInverse(matrixOf(rows)).data;
    const found = pseudoInverse(matrixOf(rows.map((row) => row.map((v) => v * s))));
    expect([found.rows, found.cols]).toEqual([2, 3]);
    expect(scaled(found.data, s)).toBeCloseToArray(expected, { atol: 1e-14 });
    const wide = pseudoInverse(transpose(matrixOf(rows.map((row) => row.map((v) => v * s)))));
    expect(scaled(transpose(wide).data, s)).toBeCloseToArray(expected, { atol: 1e-14 });
  });

  it('of nothing but zeros is nothing but zeros, turned', () => {
    const zeros = { rows: 3, cols: 2, data: new Float64Array(6) };
    expect(pseudoInverse(zeros)).toEqual({ rows: 2, cols: 3, data: new Float64Array(6) });
  });

  it('names what is wrong', () => {
    expect(() => pseudoInverse(matrixOf([[1, NaN]]))).toThrow(
      'pseudoInverse: matrix must have finite values',
    );
    expect(() => pseudoInverse({ rows: 2, cols: 2, data: new Float64Array(3) })).toThrow(
      'rows × cols = 4 values',
    );
    expect(() => pseudoInverse([[1]] as unknown as Matrix)).toThrow('pseudoInverse: matrix must be a Matrix');
    expect(() => pseudoInverse(matrixOf([[1]]), { cutoff: 2 })).toThrow(
      'cutoff must be a number in [0, 1], got 2',
    );
  });
});
