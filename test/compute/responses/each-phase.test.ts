import { stopEngine } from 'texton-lab/dist/compute';
import { withEngine } from 'texton-lab/dist/compute/engine/engine';
import { eachPhase, type Phase } from 'texton-lab/dist/compute/responses/each-phase';
import { afterAll, describe, expect, it } from 'vitest';
import { fullConvolution, windowOf } from '../reference/convolution';
import { image, kernel, largest } from '../reference/numbers';

afterAll(stopEngine);

describe('eachPhase', () => {
  const kernels = ['even', 'odd', 'neither'].map((symmetry, k) => kernel(k + 1, 5, symmetry as 'even'));
  const same = (width: number, height: number) => ({ x: 2, y: 2, width, height });

  it.each([
    { count: 3, width: 21, height: 18 },
    { count: 2, width: 420, height: 14 },
  ])('shows the responses of every sample once ($count images of $width × $height)', async (c) => {
    const { count, width, height } = c;
    const planes = Array.from({ length: count }, (_, n) => image(n, width, height));
    const got = planes.map(() => kernels.map(() => new Float64Array(width * height).fill(NaN)));
    await withEngine(async (on) => {
      const bank = { kernels, size: 5, window: same(width, height) };
      await eachPhase(on, planes, bank, { workers: 2 }, async (phase) => {
        const { float32 } = on.main.views();
        phase.units.forEach((unit, u) =>
          phase.offsets.forEach((offset, k) => {
            const from = (phase.address + u * phase.unitBytes + offset) / 4;
            for (let y = 0; y < unit.height; y++)
              for (let x = 0; x < unit.width; x++) {
                const target = got[unit.image]?.[k] as Float64Array;
                const at = (unit.y + y) * width + unit.x + x;
                if (!Number.isNaN(target[at])) expect.unreachable(`sample ${at} of kernel ${k} twice`);
                target[at] = float32[from + y * phase.width + x] as number;
              }
          }),
        );
      });
    });
    planes.forEach((plane, n) =>
      kernels.forEach((values, k) => {
        const full = fullConvolution(plane, values, 5);
        const expected = windowOf(full, width + 4, same(width, height));
        expect(got[n]?.[k] ?? []).toBeCloseToArray(expected, { atol: 5e-7 * largest(full) });
      }),
    );
  });

  it('keeps only as many units at a time as fit, and says how many are done', async () => {
    const planes = Array.from({ length: 300 }, () => image(1, 12, 12));
    const seen: [number, number][] = [];
    const phases: Phase[] = [];
    await withEngine(async (on) => {
      const bank = { kernels, size: 5, window: same(12, 12) };
      const onProgress = (done: number, total: number): void => void seen.push([done, total]);
      await eachPhase(on, planes, bank, { onProgress }, async (phase) => void phases.push(phase));
    });
    expect(phases.map(({ units }) => units.length)).toEqual([256, 44]);
    expect(seen).toEqual([
      [256, 300],
      [300, 300],
    ]);
    expect(phases[1]?.units[0]).toMatchObject({ image: 256, x: 0, y: 0, width: 12, height: 12 });
  });

  it('divides many images and many kernels into no more tasks than there are places for results', async () => {
    const many = Array.from({ length: 66 }, (_, k) => kernel(k, 3, 'neither'));
    const planes = Array.from({ length: 300 }, () => image(1, 6, 6));
    let units = 0;
    await withEngine(async (on) => {
      const bank = { kernels: many, size: 3, window: { x: 1, y: 1, width: 6, height: 6 } };
      await eachPhase(on, planes, bank, { workers: 16 }, async (phase) => void (units += phase.units.length));
    });
    expect(units).toBe(300);
  });

  it('hears a signal that is raised when the last phase is done', async () => {
    await withEngine(async (on) => {
      const control = new AbortController();
      const bank = { kernels, size: 5, window: same(12, 12) };
      const options = { signal: control.signal, onProgress: () => control.abort(new Error('enough')) };
      await expect(eachPhase(on, [image(1, 12, 12)], bank, options, async () => {})).rejects.toThrow(
        'enough',
      );
    });
  });

  it('gives its memory back, also when a phase cannot be used', async () => {
    await withEngine(async (on) => {
      const bank = { kernels, size: 5, window: same(12, 12) };
      const run = (use: () => Promise<void>): Promise<void> =>
        eachPhase(on, [image(1, 12, 12)], bank, {}, use);
      await run(async () => {});
      const used = on.parts.used();
      await run(async () => expect(on.parts.used()).toBeGreaterThan(used));
      expect(on.parts.used()).toBe(used);
      const fail = async (): Promise<void> => {
        throw new Error('no use');
      };
      await expect(run(fail)).rejects.toThrow('no use');
      expect(on.parts.used()).toBe(used);
    });
  });
});
