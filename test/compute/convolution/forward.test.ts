import { stopEngine } from 'texton-lab/dist/compute';
import {
  forward,
  forwardBytes,
  spectrumSize,
  transformBuffers,
} from 'texton-lab/dist/compute/convolution/forward';
import { transformPlan } from 'texton-lab/dist/compute/convolution/transform-plan';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { dft2, signalOf } from '../reference/fourier';
import { numbers } from '../reference/numbers';

afterAll(stopEngine);

describe('forward', () => {
  it.each([
    { rows: 4, cols: 4, blocks: 1 },
    { rows: 12, cols: 10, blocks: 2 },
    { rows: 40, cols: 15, blocks: 2 },
    { rows: 9, cols: 50, blocks: 1 },
  ])('gives twice the transform of $rows × $cols, rows below 8·$blocks being zero', async (c) => {
    const { rows, cols, blocks } = c;
    await withEngine(async (on) => {
      const [down, across] = [transformPlan(on, rows), transformPlan(on, cols)];
      const { groups, groupBytes, bytes } = spectrumSize(rows, cols);
      const rowBytes = groups * 16;
      const plane = on.parts.allocate(blocks * 8 * rowBytes);
      const spectrum = on.parts.allocate(bytes);
      const buffers = transformBuffers(on.parts.allocate(forwardBytes(rows, cols)), rows, cols);
      const { float32 } = on.main.views();
      float32.fill(NaN, spectrum / 4, (spectrum + bytes) / 4);
      float32.fill(0, plane / 4, plane / 4 + blocks * 8 * groups * 4);
      const image = numbers(rows, rows * cols).map((v, i) => (i < blocks * 8 * cols ? v : 0));
      for (let y = 0; y < Math.min(rows, blocks * 8); y++)
        float32.set(image.subarray(y * cols, (y + 1) * cols), plane / 4 + y * groups * 4);
      const transform = {
        ...{ rows, rowPlan: down.address, rowStages: down.stages },
        ...{ cols, colPlan: across.address, colStages: across.stages },
      };
      forward(on.main, transform, { plane, rowBytes, blocks, inputQuads: groups, spectrum, buffers });
      const { re, im } = dft2(
        signalOf(rows * cols, (i) => [image[i] as number, 0]),
        cols,
        -1,
      );
      const got = signalOf(rows * cols, (i) => {
        const [ky, kx] = [Math.floor(i / cols), i % cols];
        const element = (spectrum + Math.floor(kx / 4) * groupBytes) / 4 + ky * 8 + (kx % 4);
        return [float32[element] as number, float32[element + 4] as number];
      });
      const atol = 4e-7 * rows * cols;
      expect(got.re).toBeCloseToArray(
        re.map((v) => 2 * v),
        { atol },
      );
      expect(got.im).toBeCloseToArray(
        im.map((v) => 2 * v),
        { atol },
      );
    });
  });
});

describe('spectrumSize', () => {
  it('has groups of four columns with room for whole blocks of eight rows', () => {
    expect(spectrumSize(9, 10)).toEqual({ groups: 3, groupBytes: 16 * 32, bytes: 3 * 16 * 32 });
    expect(spectrumSize(8, 12)).toEqual({ groups: 3, groupBytes: 8 * 32, bytes: 3 * 8 * 32 });
  });
});

describe('forwardBytes', () => {
  it('is the same whichever side is longer', () => {
    expect(forwardBytes(30, 100)).toBe(forwardBytes(100, 30));
    expect(forwardBytes(30, 100)).toBeGreaterThanOrEqual(3 * 104 * 32);
  });
});
