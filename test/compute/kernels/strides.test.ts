import { multiplesOf, strided } from 'texton-lab/dist/compute/kernels/strides';
import { i32x4 } from 'texton-lab/dist/compute/wasm/vectors';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';

describe('strided', () => {
  it('gives the base and one address more than there are multiples of the step', () => {
    const { functions, int32 } = instance((module) =>
      module.export('run', { base: 'i32', step: 'i32', to: 'i32' }, (write, { base, step, to }) => {
        const multiples = multiplesOf(write, step, 3);
        strided(write, base, multiples).forEach((address, k) =>
          write.store(to, 16 * k, i32x4.splat(address)),
        );
        strided(write, base, []).forEach((address, k) => write.store(to, 16 * (k + 4), i32x4.splat(address)));
      }),
    );
    functions.run?.(100, 32, 0);
    expect([0, 1, 2, 3, 4, 5].map((k) => int32[4 * k])).toEqual([100, 132, 164, 196, 100, 0]);
  });
});

describe('multiplesOf', () => {
  it('keeps the multiples when the step changes afterwards', () => {
    const { functions, int32 } = instance((module) =>
      module.export('run', { step: 'i32', to: 'i32' }, (write, { step, to }) => {
        const multiples = multiplesOf(write, step, 2);
        write.advance(step, 1000);
        multiples.forEach((multiple, k) => write.store(to, 16 * k, i32x4.splat(multiple)));
      }),
    );
    functions.run?.(7, 0);
    expect([int32[0], int32[4]]).toEqual([7, 14]);
  });
});
