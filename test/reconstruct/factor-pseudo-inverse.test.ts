import { pseudoInverse } from 'texton-lab';
import { factorPseudoInverse } from 'texton-lab/dist/reconstruct/factor-pseudo-inverse';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

describe('factorPseudoInverse', () => {
  it.each([
    [
      'tall',
      [
        [2, 0],
        [0, 4],
        [0, 0],
      ],
      [
        [0.5, 0, 0],
        [0, 0.25, 0],
      ],
    ],
    [
      'wide',
      [
        [2, 0, 0],
        [0, 4, 0],
      ],
      [
        [0.5, 0],
        [0, 0.25],
        [0, 0],
      ],
    ],
    [
      'of one rank',
      [
        [1, 1],
        [1, 1],
      ],
      [
        [0.25, 0.25],
        [0.25, 0.25],
      ],
    ],
    [
      'of nothing',
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    ['of huge values', [[1e200], [0]], [[1e-200, 0]]],
    ['of the largest value', [[Number.MAX_VALUE]], [[1 / Number.MAX_VALUE]]],
  ])('writes down the inverse of a matrix, whole or a column: %s', (_, rows, inverse) => {
    const matrix = matrixOf(rows);
    const expected = matrixOf(inverse);
    const { whole, column } = factorPseudoInverse(matrix, 1e-12);
    const unit = Math.max(...expected.data.map(Math.abs), Number.MIN_VALUE);
    expect(whole()).toMatchObject({ rows: expected.rows, cols: expected.cols });
    expect(whole().data).toBeCloseToArray(expected.data, { atol: 1e-14 * unit });
    for (let i = 0; i < matrix.rows; i++)
      expect(column(i)).toBeCloseToArray(
        inverse.map((row) => row[i] as number),
        { atol: 1e-14 * unit },
      );
  });

  it('gives the same whether the singular values had to be looked at or not', () => {
    // Singular values 1, 0.5 and 0.01 between two rotations.
    const turn = (a: number): number[][] => [
      [Math.cos(a), -Math.sin(a), 0],
      [Math.sin(a), Math.cos(a), 0],
      [0, 0, 1],
    ];
    const product = (a: number[][], b: number[][]): number[][] =>
      a.map((row) => (b[0] ?? []).map((_, j) => row.reduce((sum, v, k) => sum + v * (b[k]?.[j] ?? 0), 0)));
    const scale = [
      [1, 0, 0],
      [0, 0.01, 0],
      [0, 0, 0.5],
    ];
    const matrix = matrixOf(product(product(turn(0.7), scale), turn(-1.9)));
    const without = factorPseudoInverse(matrix, 1e-12).whole().data;
    // 0.0099 is below 0.01, but not so far that the bounds could tell.
    expect(factorPseudoInverse(matrix, 0.0099).whole().data).toBeCloseToArray(without, { atol: 1e-12 });
    // 0.0101 counts it as zero.
    expect(Math.max(...factorPseudoInverse(matrix, 0.0101).whole().data.map(Math.abs))).toBeLessThan(3);
    expect(Math.max(...without.map(Math.abs))).toBeGreaterThan(30);
  });

  it('counts singular values below the cutoff as zero', () => {
    const matrix = matrixOf([
      [1, 0],
      [0, 1e-6],
    ]);
    expect(factorPseudoInverse(matrix, 1e-5).column(1)).toBeCloseToArray([0, 0], { atol: 1e-9 });
    expect(factorPseudoInverse(matrix, 1e-7).column(1)).toBeCloseToArray([0, 1e6], { atol: 1e-6 });
    expect(pseudoInverse(matrix, { cutoff: 1e-5 }).data).toBeCloseToArray([1, 0, 0, 0], { atol: 1e-12 });
  });

  it('keeps values that are tiny beside others when nothing is cut off', () => {
    const matrix = matrixOf([
      [1, 0],
      [0, 1e-170],
    ]);
    expect(factorPseudoInverse(matrix, 0).column(1)[1] as number).toBeCloseTo(1e170, -160);
  });
});
