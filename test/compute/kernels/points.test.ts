import { loadPoint, multiplyPoints, storePoint } from 'texton-lab/dist/compute/kernels/points';
import { ELEMENT, IMAGINARY } from 'texton-lab/dist/compute/kernels/transform-layout';
import { i32 } from 'texton-lab/dist/compute/wasm/scalars';
import { fusedMultiply } from 'texton-lab/dist/compute/wasm/vectors';
import { describe, expect, it } from 'vitest';
import { instance } from '../reference/instance';

describe('loadPoint and storePoint', () => {
  it('move real and imaginary parts of four signals', () => {
    const { functions, float32 } = instance((module) =>
      module.export('run', { from: 'i32', to: 'i32' }, (write, { from, to }) =>
        storePoint(write, to, loadPoint(write, from), 2 * ELEMENT),
      ),
    );
    float32.set([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    functions.run?.(0, 64);
    expect(IMAGINARY).toBe(ELEMENT / 2);
    expect(Array.from(float32.subarray(16 + 2 * 8, 16 + 3 * 8 + 1))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 0]);
  });

  it('store at the address itself when no offset is given', () => {
    const { functions, float32 } = instance((module) =>
      module.export('run', { at: 'i32' }, (write, { at }) => storePoint(write, at, loadPoint(write, at))),
    );
    float32.set([1, 2, 3, 4, 5, 6, 7, 8]);
    functions.run?.(0);
    expect(Array.from(float32.subarray(0, 9))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 0]);
  });
});

describe('multiplyPoints', () => {
  it('multiplies complex numbers lane by lane', () => {
    const { functions, float32 } = instance((module) =>
      module.export('run', { at: 'i32' }, (write, { at }) => {
        const other = loadPoint(write, write.int(i32.add(at, ELEMENT)));
        const product = multiplyPoints(write, fusedMultiply(false), loadPoint(write, at), other);
        storePoint(write, at, product, 2 * ELEMENT);
      }),
    );
    // (1 + 2i)(3 + 4i) = −5 + 10i; i·i = −1; 2·(5 − i); (1 + i)(1 − i) = 2.
    float32.set([1, 0, 2, 1, 2, 1, 0, 1]);
    float32.set([3, 0, 5, 1, 4, 1, -1, -1], 8);
    functions.run?.(0);
    expect(Array.from(float32.subarray(16, 24))).toEqual([-5, -1, 10, 2, 10, 0, -2, 0]);
  });
});
