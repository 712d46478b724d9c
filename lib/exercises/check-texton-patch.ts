import type { Matrix } from '../core';
import { matrixProduct, pseudoInverse, transpose } from '../reconstruct';
import type { Exercise, StudentFunction } from './exercise';
import type { Finding } from './finding';
import { judge } from './judge';
import { readNumbers } from './read-numbers';

type Inputs = readonly [texton: readonly number[], filters: Matrix];

/** A matrix whose columns are filters. */
function columns(...filters: readonly (readonly number[])[]): Matrix {
  const rows = filters[0]?.length ?? 0;
  const data = Float64Array.from({ length: rows * filters.length }, (_, i) => {
    const filter = filters[i % filters.length] as readonly number[];
    return filter[Math.floor(i / filters.length)] as number;
  });
  return { rows, cols: filters.length, data };
}

/** The texton, as a row vector, times a matrix. */
function times(texton: readonly number[], matrix: Matrix): Float64Array {
  return matrixProduct({ rows: 1, cols: texton.length, data: Float64Array.from(texton) }, matrix).data;
}

const exercise: Exercise<Inputs> = {
  name: 'textonPatch',
  inputs: ['texton', 'F'],
  cases: [
    [[1, 3], columns([1, 0, 0, 0], [1, 1, 0, 0])],
    [[2, -1], columns([1, 1, 0, 0], [0, 0, 1, 1])],
    [
      [0.5, -1, 2],
      columns([1, 2, 0, 1, 0, 0, 3, 0, 1], [0, 1, 1, 0, 2, 0, 0, 1, 0], [1, 0, 0, 2, 0, 1, 0, 0, -1]),
    ],
  ],
  solve: (texton, filters) => times(texton, pseudoInverse(filters)),
  mistakes: [
    {
      hint: 'That is what the transpose Fᵀ gives: use the pseudo-inverse F⁺ instead.',
      solve: (texton, filters) => times(texton, transpose(filters)),
    },
    {
      hint: 'Rows and columns of F⁺ are swapped: the value for filter c and pixel i is at c · cols + i.',
      solve: (texton, filters) => {
        const inverse = pseudoInverse(filters);
        const { rows, cols } = inverse;
        const exchanged = inverse.data.map(
          (_, at) => inverse.data[(at % cols) * rows + Math.floor(at / cols)] as number,
        );
        return times(texton, { rows, cols, data: exchanged });
      },
    },
    {
      hint: 'The patch is rotated by 180°: return the product as it is.',
      solve: (texton, filters) => times(texton, pseudoInverse(filters)).toReversed(),
    },
    {
      hint: 'Only one filter is used: sum over all of them.',
      solve: (texton, filters) =>
        pseudoInverse(filters)
          .data.slice(0, filters.rows)
          .map((v) => (texton[0] as number) * v),
    },
    {
      hint: 'Only one filter is used: is the sum reset for each filter?',
      solve: (texton, filters) =>
        pseudoInverse(filters)
          .data.slice(-filters.rows)
          .map((value) => (texton[texton.length - 1] as number) * value),
    },
  ],
  read: (answer, [texton, filters]) =>
    readNumbers(answer, {
      length: filters.rows,
      otherLengths: {
        [texton.length]: 'one for each pixel, not for each filter',
        1: 'the whole patch, not its centre alone',
        [filters.rows * filters.cols]: 'the products with all filters are summed at every pixel',
      },
    }),
  notANumber:
    'NaN comes from an index outside a list: F⁺ has a row for each filter and a column for each pixel.',
};

/**
 * Checks a student's patch of a texton.
 * @param student the student's function `(texton, F)` of C responses and the matrix `{ rows, cols, data }` with the C filters as
 * columns and a row for each pixel. It returns the patch, pixel by pixel: the texton times the pseudo-inverse of F
 */
export function checkTextonPatch(student: StudentFunction): Finding {
  return judge(exercise, student);
}
