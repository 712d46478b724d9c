import { doubleAt, listedAt, wordAt } from 'texton-lab/dist/compute/kernels/addresses';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';

describe('wordAt, doubleAt and listedAt', () => {
  it('are the addresses of entries of four and eight bytes, and what a list of bytes says', () => {
    const { functions, int32 } = instance((module) =>
      module.export('run', { base: 'i32', k: 'i32', list: 'i32', to: 'i32' }, (write, v) =>
        [wordAt(v.base, v.k), doubleAt(v.base, v.k), listedAt(v.base, v.list), listedAt(v.base, v.list, 2)]
          // An address each.
          .forEach((address, n) => write.storeOne(v.to, 4 * n, address)),
      ),
    );
    int32.set([40, 0, 70], 16);
    functions.run?.(1000, 3, 64, 128);
    expect(Array.from(int32.subarray(32, 36))).toEqual([1012, 1024, 1040, 1070]);
  });
});
