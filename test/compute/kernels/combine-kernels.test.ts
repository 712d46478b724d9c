import { defineCombineKernels } from 'texton-lab/dist/compute/kernels/combine-kernels';
import { combineParameters } from 'texton-lab/dist/compute/kernels/convolution-parameters';
import { ELEMENT } from 'texton-lab/dist/compute/kernels/transform-layout';
import { namedCalls } from 'texton-lab/dist/compute/wasm/named-calls';
import { describe, expect, it } from 'vitest';
import { laneOf } from '../reference/fourier';
import { instance } from '../reference/instance';
import { numbers } from '../reference/numbers';

describe('defineCombineKernels', () => {
  const [a, b, to] = [0, 1 << 14, 1 << 15];
  const [groups, length, scale] = [3, 5, 0.25];
  // Groups lie further apart than their elements need; results follow each other closely.
  const groupBytes = length * ELEMENT + 64;

  it('scale a + i·b, or its real part alone', () => {
    const { functions, float32 } = instance(defineCombineKernels);
    const kernels = namedCalls(combineParameters, functions);
    float32.set(numbers(1, (groups * groupBytes) / 4), a / 4);
    float32.set(numbers(2, (groups * groupBytes) / 4), b / 4);
    for (const [name, words] of [
      ['combineReal', 4],
      ['combineComplex', 8],
    ] as const) {
      float32.fill(NaN, to / 4);
      kernels[name]({ groupA: a, groupB: b, groupBytes, groups, length, to, scale });
      for (let g = 0; g < groups; g++)
        for (let lane = 0; lane < 4; lane++) {
          const first = laneOf(float32, (a + g * groupBytes) / 4, length, lane);
          const second = laneOf(float32, (b + g * groupBytes) / 4, length, lane);
          for (let k = 0; k < length; k++) {
            const element = to / 4 + (g * length + k) * words + lane;
            expect(float32[element]).toBeCloseTo(
              scale * ((first.re[k] as number) - (second.im[k] as number)),
              6,
            );
            if (name === 'combineComplex')
              expect(float32[element + 4]).toBeCloseTo(
                scale * ((first.im[k] as number) + (second.re[k] as number)),
                6,
              );
          }
        }
      expect(float32[to / 4 + groups * length * words]).toBeNaN();
    }
  });
});
