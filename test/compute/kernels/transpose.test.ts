import { transpose4 } from 'texton-lab/dist/compute/kernels/transpose';
import { f32x4 } from 'texton-lab/dist/compute/wasm/vectors';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';

describe('transpose4', () => {
  it('turns rows into columns', () => {
    const { functions, int32 } = instance((module) =>
      module.export('run', { at: 'i32' }, (write, { at }) => {
        const rows = [0, 1, 2, 3].map((k) => write.vec(f32x4.load(at, 16 * k)));
        transpose4(write, rows).forEach((column, k) => write.store(at, 64 + 16 * k, column));
      }),
    );
    int32.set(Array.from({ length: 16 }, (_, i) => i));
    functions.run?.(0);
    expect(Array.from(int32.subarray(16, 32))).toEqual([
      0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15,
    ]);
  });
});
