import { defineTransforms } from 'texton-lab/dist/compute/kernels/transforms';
import { fusedMultiply } from 'texton-lab/dist/compute/wasm/vectors';
import { describe, expect, it } from 'vitest';
import { dft, laneOf, signalOf, writePlan } from '../reference/fourier';
import { instance } from '../reference/instance';
import { numbers } from '../reference/numbers';

const [PLAN, FROM, FACTORS, ONE, TWO] = [1024, 1 << 15, 1 << 16, 3 << 15, 1 << 17];

describe('defineTransforms', () => {
  const made = instance((module) => {
    const transforms = defineTransforms(module, fusedMultiply(false));
    for (const factor of ['none', 'real', 'complex'] as const)
      module.export(
        factor,
        { plan: 'i32', stages: 'i32', from: 'i32', factors: 'i32', one: 'i32', two: 'i32' },
        (write, v) => write.call(transforms[factor], v),
      );
  });

  it.each([2, 3, 4, 5, 6, 8, 12, 25, 27, 40, 60, 96, 100, 243])(
    'transforms %i elements, each times its factor, and leaves them where the last stage writes',
    (length) => {
      const { float32, functions } = made;
      const stages = writePlan(made, PLAN, length);
      float32.set(numbers(length, 8 * length), FROM / 4);
      float32.set(numbers(length + 1, 8 * length), FACTORS / 4);
      const before = float32.slice(FROM / 4, FROM / 4 + 8 * length);
      for (const factor of ['none', 'real', 'complex'] as const) {
        float32.fill(NaN, ONE / 4, TWO / 4 + 8 * length);
        functions[factor]?.(PLAN, stages, FROM, FACTORS, ONE, TWO);
        for (let lane = 0; lane < 4; lane++) {
          const x = laneOf(float32, FROM / 4, length, lane);
          const f = laneOf(float32, FACTORS / 4, length, lane);
          const product = signalOf(length, (t) => {
            const [re, im] = [x.re[t] as number, x.im[t] as number];
            const [a, b] = [f.re[t] as number, f.im[t] as number];
            const real = float32[FACTORS / 4 + 4 * t + lane] as number;
            if (factor === 'real') return [re * real, im * real];
            return factor === 'none' ? [re, im] : [re * a - im * b, re * b + im * a];
          });
          const expected = dft(product, 1);
          const got = laneOf(float32, (stages % 2 === 1 ? ONE : TWO) / 4, length, lane);
          expect(got.re).toBeCloseToArray(expected.re, { atol: 2e-7 * length + 2e-6 });
          expect(got.im).toBeCloseToArray(expected.im, { atol: 2e-7 * length + 2e-6 });
        }
      }
      expect(float32.subarray(FROM / 4, FROM / 4 + 8 * length)).toEqual(before);
    },
  );
});
