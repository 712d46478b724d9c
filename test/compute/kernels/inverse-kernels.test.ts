import { startEngine, stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { ELEMENT } from 'texton-lab/dist/compute/kernels/transform-layout';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dft, laneOf, signalOf, writePlan } from '../reference/fourier';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

describe.each([true, false])('the inverse kernels (fused: %s)', (fused) => {
  beforeAll(() => startEngine({ fused }));

  it.each([
    { kind: 'real', length: 16, skip: 0, rows: 16 },
    { kind: 'complex', length: 30, skip: 7, rows: 18 },
    { kind: 'complex', length: 24, skip: 3, rows: 4 },
    { kind: 'real', length: 24, skip: 3, rows: 5 },
  ] as const)('multiply by a $kind factor and transform back along y ($length)', async (c) => {
    const { kind, length, skip, rows } = c;
    const quads = Math.ceil(rows / 4);
    await withEngine(async (on) => {
      const start = on.parts.allocate(6 << 16);
      const [plan, group, factor, to, one, two] = [0, 1, 2, 3, 4, 5].map((k) => start + (k << 16)) as Six;
      const { int32, float32 } = on.main.views();
      const stages = writePlan({ int32, float32 }, plan, length);
      const [groups, groupBytes] = [2, length * ELEMENT + 64];
      const rowsBytes = groups * 4 * ELEMENT + 64;
      float32.set(numbers(1, (groups * groupBytes) / 4), group / 4);
      float32.set(numbers(2, groups * length * 8), factor / 4);
      const kernel =
        kind === 'real' ? on.main.kernels.inverseColumnsReal : on.main.kernels.inverseColumnsComplex;
      kernel({
        ...{ plan, stages, group, groupBytes, groups, factor, length, skip: skip * ELEMENT },
        ...{ last: (skip + rows - 4) * ELEMENT, quads, to, rowsBytes },
        ...{ one, two, result: stages % 2 === 1 ? one : two },
      });
      for (let kx = 0; kx < 4 * groups; kx++) {
        const [g, lane] = [Math.floor(kx / 4), kx % 4];
        const x = laneOf(float32, (group + g * groupBytes) / 4, length, lane);
        const words = kind === 'real' ? 4 : 8;
        const expected = dft(
          signalOf(length, (t) => {
            const at = factor / 4 + (g * length + t) * words + lane;
            const [a, b] = [float32[at] as number, kind === 'real' ? 0 : (float32[at + 4] as number)];
            const [re, im] = [x.re[t] as number, x.im[t] as number];
            return [re * a - im * b, re * b + im * a];
          }),
          1,
        );
        for (let place = 0; place < 4 * quads; place++) {
          // Four rows in the lanes of element kx; the last four are the last ones.
          const row = place < 4 * (quads - 1) ? place : rows - 4 + (place % 4);
          const at = (to + Math.floor(place / 4) * rowsBytes + kx * ELEMENT) / 4 + (place % 4);
          expect([float32[at], float32[at + 4]] as number[]).toBeCloseToArray(
            [expected.re[row + skip] as number, expected.im[row + skip] as number],
            { atol: 5e-7 * length },
          );
        }
      }
    });
  });

  it.each([
    { length: 20, skip: 0, quads: 5, samples: 20, rows: 8 },
    { length: 27, skip: 5, quads: 3, samples: 11, rows: 7 },
    { length: 27, skip: 5, quads: 3, samples: 10, rows: 6 },
    { length: 20, skip: 1, quads: 3, samples: 9, rows: 5 },
    { length: 16, skip: 3, quads: 1, samples: 4, rows: 4 },
  ])('transform back along x and part the two images ($length, $rows × $samples)', async (c) => {
    const { length, skip, quads, samples, rows } = c;
    await withEngine(async (on) => {
      const start = on.parts.allocate(6 << 16);
      const [plan, from, outA, outB, one, two] = [0, 1, 2, 3, 4, 5].map((k) => start + (k << 16)) as Six;
      const { int32, float32 } = on.main.views();
      const stages = writePlan({ int32, float32 }, plan, length);
      const [rowQuads, rowsBytes, outRowBytes] = [Math.ceil(rows / 4), length * ELEMENT + 64, samples * 4];
      float32.set(numbers(3, (rowQuads * rowsBytes) / 4), from / 4);
      const behind = rows * samples;
      for (const out of [outA, outB]) float32[out / 4 + behind] = 1234;
      on.main.kernels.inverseRows({
        ...{ plan, stages, from, rowsBytes, rowQuads, skip: skip * ELEMENT, columnQuads: quads },
        ...{ outA, outB, outRowBytes, lastRows: (rows - 4) * outRowBytes },
        ...{ one, two, result: stages % 2 === 1 ? one : two },
      });
      for (let row = 0; row < rows; row++) {
        // The last four rows come from the last block, and are written over those before.
        const [block, lane] =
          row < rows - 4 ? [Math.floor(row / 4), row % 4] : [rowQuads - 1, row - (rows - 4)];
        const x = laneOf(float32, (from + block * rowsBytes) / 4, length, lane);
        const { re, im } = dft(x, 1);
        const [a, b] = [outA, outB].map((out) => (out + row * outRowBytes) / 4) as [number, number];
        const atol = 5e-7 * length;
        expect(float32.subarray(a, a + samples)).toBeCloseToArray(re.subarray(skip, skip + samples), {
          atol,
        });
        expect(float32.subarray(b, b + samples)).toBeCloseToArray(im.subarray(skip, skip + samples), {
          atol,
        });
      }
      // Nothing is written behind the last row.
      for (const out of [outA, outB]) expect(float32[out / 4 + behind]).toBe(1234);
    });
  });
});

type Six = [number, number, number, number, number, number];
