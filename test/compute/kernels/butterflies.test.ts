import { butterfly, RADICES } from 'texton-lab/dist/compute/kernels/butterflies';
import { loadPoint, storePoint } from 'texton-lab/dist/compute/kernels/points';
import { ELEMENT } from 'texton-lab/dist/compute/kernels/transform-layout';
import { i32 } from 'texton-lab/dist/compute/wasm/scalars';
import { fusedMultiply } from 'texton-lab/dist/compute/wasm/vectors';
import { describe, expect, it } from 'vitest';
import { dft, laneOf } from '../reference/fourier';
import { instance } from '../reference/instance';
import { numbers } from '../reference/numbers';

describe('butterfly', () => {
  it.each(RADICES)('is the transform of %i points by its definition, in every lane', (radix) => {
    const { functions, float32 } = instance((module) =>
      module.export('run', { at: 'i32' }, (write, { at }) => {
        const transform = butterfly(radix, write, fusedMultiply(false));
        const points = Array.from({ length: radix }, (_, t) =>
          loadPoint(write, write.int(i32.add(at, t * ELEMENT))),
        );
        transform(points).forEach((point, k) => storePoint(write, at, point, k * ELEMENT));
      }),
    );
    float32.set(numbers(radix, radix * 8));
    const expected = [0, 1, 2, 3].map((lane) => dft(laneOf(float32, 0, radix, lane), 1));
    functions.run?.(0);
    expected.forEach(({ re, im }, lane) => {
      const got = laneOf(float32, 0, radix, lane);
      expect(got.re).toBeCloseToArray(re, { atol: 2e-6 });
      expect(got.im).toBeCloseToArray(im, { atol: 2e-6 });
    });
  });
});
