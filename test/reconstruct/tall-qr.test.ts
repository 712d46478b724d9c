import fc from 'fast-check';
import { matrixProduct, transpose } from 'texton-lab';
import { tallQr } from 'texton-lab/dist/reconstruct/tall-qr';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

const identity = (n: number) =>
  matrixOf(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => Number(i === j))));

describe('tallQr', () => {
  it('finds the triangle of a matrix worked by hand', () => {
    // Columns (3, 4) and (1, 2): the first is 5 long, and 11/5 of the second lies along it.
    const { r, times } = tallQr(
      matrixOf([
        [3, 1],
        [4, 2],
      ]),
    );
    expect(Array.from(r.data, Math.abs)).toBeCloseToArray([5, 2.2, 0, 0.4], { atol: 1e-14 });
    expect(Array.from(times(identity(2)).data, Math.abs)).toBeCloseToArray([0.6, 0.8, 0.8, 0.6], {
      atol: 1e-14,
    });
  });

  it('divides any tall matrix into orthonormal columns and a triangle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 4 }),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 45, maxLength: 45 }),
        (cols, more, list) => {
          const rows = cols + more;
          const a = { rows, cols, data: Float64Array.from(list.slice(0, rows * cols)) };
          const { r, times, row } = tallQr(a);
          expect(transpose(times(r)).data).toBeCloseToArray(a.data, { atol: 1e-12 });
          for (let i = 0; i < cols; i++) for (let j = 0; j < i; j++) expect(r.data[i * cols + j]).toBe(0);
          const turned = times(identity(cols));
          expect(matrixProduct(turned, transpose(turned)).data).toBeCloseToArray(identity(cols).data, {
            atol: 1e-13,
          });
          for (let i = 0; i < rows; i++)
            expect(row(i)).toBeCloseToArray(
              Array.from({ length: cols }, (_, k) => turned.data[k * rows + i] as number),
              { atol: 1e-14 },
            );
        },
      ),
      { seed: 12 },
    );
  });
});
