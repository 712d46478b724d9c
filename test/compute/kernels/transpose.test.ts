import { transpose4 } from 'texton-lab/dist/compute/kernels/transpose';
import { v128 } from 'texton-lab/dist/compute/wasm/expressions';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';

describe('transpose4', () => {
  it('turns rows into columns', () => {
    const { functions, int32 } = instance((module) =>
      module.define(
        { ints: ['at'] },
        (write, { at }) => {
          const rows = [0, 1, 2, 3].map((k) => write.vec(v128.load(at, 16 * k)));
          transpose4(write, rows).forEach((column, k) => write.store(at, 64 + 16 * k, column));
        },
        'run',
      ),
    );
    int32.set(Array.from({ length: 16 }, (_, i) => i));
    functions.run?.(0);
    expect(Array.from(int32.subarray(16, 32))).toEqual([
      0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15,
    ]);
  });
});
