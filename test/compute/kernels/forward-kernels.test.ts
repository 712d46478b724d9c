import { startEngine, stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { ELEMENT } from 'texton-lab/dist/compute/kernels/transform-layout';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dft, laneOf, signalOf, writePlan } from '../reference/fourier';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

/** Addresses in a part of the engine's memory that the tests fill by themselves. */
function places(start: number) {
  const at = (k: number): number => start + k * (1 << 16);
  return { plan: at(0), image: at(1), to: at(2), gathered: at(3), one: at(4), two: at(5) };
}

describe.each([true, false])('the forward kernels (fused: %s)', (fused) => {
  beforeAll(() => startEngine({ fused }));

  it.each([
    [5, 2],
    [8, 2],
    [12, 2],
    [30, 5],
    [75, 19],
  ])(
    'transform eight real rows of %i samples at a time, of which %i fours are given',
    async (length, given) => {
      await withEngine(async (on) => {
        const { plan, image, to, gathered, one, two } = places(on.parts.allocate(6 << 16));
        const { int32, float32 } = on.main.views();
        const stages = writePlan({ int32, float32 }, plan, length);
        const quads = Math.ceil(length / 4);
        const width = 4 * quads;
        const [blocks, groupBytes] = [2, 16 * ELEMENT + 64];
        float32.set(numbers(length, 16 * width), image / 4);
        const result = stages % 2 === 1 ? one : two;
        on.main.kernels.forwardRows({
          ...{ plan, stages, image, rowBytes: 4 * width, blocks, inputQuads: given, quads, length },
          ...{ to, groupBytes, gathered, one, two, result },
        });
        for (let y = 0; y < 16; y++) {
          const row = image / 4 + y * width;
          const expected = dft(
            signalOf(length, (x) => [x < 4 * given ? (float32[row + x] as number) : 0, 0]),
            -1,
          );
          for (let kx = 0; kx < length; kx++) {
            const element = to / 4 + (Math.floor(kx / 4) * groupBytes + y * ELEMENT) / 4;
            const got = [float32[element + 4 + (kx % 4)], float32[element + (kx % 4)]] as number[];
            expect(got).toBeCloseToArray([2 * (expected.re[kx] as number), 2 * (expected.im[kx] as number)], {
              atol: 5e-7 * length,
            });
          }
        }
      });
    },
  );

  it.each([
    [6, 6],
    [16, 8],
    [45, 40],
  ])('transform columns of %i elements in place, those after %i being zero', async (length, rows) => {
    await withEngine(async (on) => {
      const { plan, to, one, two } = places(on.parts.allocate(6 << 16));
      const { int32, float32 } = on.main.views();
      const stages = writePlan({ int32, float32 }, plan, length);
      const [groups, groupBytes] = [3, length * ELEMENT + 128];
      float32.set(numbers(length, (groups * groupBytes) / 4), to / 4);
      const before = float32.slice(to / 4, to / 4 + (groups * groupBytes) / 4);
      const result = stages % 2 === 1 ? one : two;
      on.main.kernels.forwardColumns({
        ...{ plan, stages, group: to, groupBytes, groups, length, rows, one, two, result },
      });
      for (let g = 0; g < groups; g++)
        for (let lane = 0; lane < 4; lane++) {
          // What comes in has the imaginary part first, what goes out the real one.
          const { re: im, im: re } = laneOf(before, (g * groupBytes) / 4, length, lane);
          for (const part of [re, im]) part.fill(0, rows);
          const expected = dft({ re, im }, -1);
          const got = laneOf(float32, (to + g * groupBytes) / 4, length, lane);
          expect(got.re).toBeCloseToArray(expected.re, { atol: 5e-7 * length });
          expect(got.im).toBeCloseToArray(expected.im, { atol: 5e-7 * length });
        }
      const gap = (length * ELEMENT) / 4;
      expect(float32.subarray(to / 4 + gap, to / 4 + groupBytes / 4)).toEqual(
        before.subarray(gap, groupBytes / 4),
      );
    });
  });
});
