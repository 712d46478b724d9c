import { stopEngine } from 'texton-lab/dist/compute';
import { bankSpectra } from 'texton-lab/dist/compute/convolution/bank-spectra';
import { spectrumSize } from 'texton-lab/dist/compute/convolution/forward';
import { withEngine, type Engine } from 'texton-lab/dist/compute/engine/engine';
import { afterEach, describe, expect, it } from 'vitest';
import { dft2, signalOf } from '../reference/fourier';
import { kernel } from '../reference/numbers';

afterEach(stopEngine);

describe('bankSpectra', () => {
  const size = 3;
  const shape = { size, rows: 8, cols: 12 };

  it('computes the spectrum of every pair where the table says', async () => {
    const kernels = [kernel(1, size, 'odd'), kernel(2, size, 'neither'), kernel(3, size, 'even')];
    await withEngine(async (on) => {
      const { pairs, table, transform } = await bankSpectra(on, kernels, shape, {});
      expect(pairs).toEqual([
        { first: 2, second: 0, real: true },
        { first: 1, second: undefined, real: false },
      ]);
      expect(transform).toMatchObject({ rows: 8, cols: 12 });
      const { int32, float32 } = on.main.views();
      pairs.forEach(({ first, second, real }, p) => {
        const entry = Array.from(int32.subarray(table / 4 + 4 * p, table / 4 + 4 * p + 4));
        const [a, b, address, isReal] = entry as [number, number, number, number];
        expect([a, b, isReal]).toEqual([first, second ?? -1, real ? 1 : 0]);
        const sum = signalOf(96, () => [0, 0]);
        for (let i = 0; i < 9; i++) {
          const at = ((Math.floor(i / 3) + 7) % 8) * 12 + (((i % 3) + 11) % 12);
          sum.re[at] = kernels[first]?.[i] as number;
          sum.im[at] = second === undefined ? 0 : (kernels[second]?.[i] as number);
        }
        const { re } = dft2(sum, 12, -1);
        const words = real ? 4 : 8;
        const got = Float64Array.from({ length: 96 }, (_, i) => {
          const [ky, kx] = [Math.floor(i / 12), i % 12];
          return float32[address / 4 + (Math.floor(kx / 4) * 8 + ky) * words + (kx % 4)] as number;
        });
        expect(got).toBeCloseToArray(
          re.map((v) => v / (2 * 96)),
          { atol: 2e-8 },
        );
      });
    });
  });

  it('keeps what it has computed for a bank and a size, and nothing of another bank', async () => {
    const kernels = [kernel(1, size, 'even')];
    await withEngine(async (on) => {
      const first = await bankSpectra(on, kernels, shape, {});
      const used = on.parts.used();
      expect(await bankSpectra(on, kernels, shape, {})).toBe(first);
      expect(on.parts.used()).toBe(used);
      const turned = await bankSpectra(on, kernels, { size, rows: 12, cols: 8 }, {});
      expect(turned).not.toBe(first);
      expect(await bankSpectra(on, [...kernels], shape, {})).not.toBe(first);
      expect(await bankSpectra(on, kernels, shape, {})).toBe(first);
      expect(await bankSpectra(on, kernels, { size, rows: 12, cols: 8 }, {})).toBe(turned);
    });
  });

  it('forgets first what was used longest ago, never what is used last', async () => {
    // 30 complex spectra of 360 × 360, 31 MB: two such banks are more than is kept.
    const banks = [1, 2, 3].map((seed) =>
      Array.from({ length: 60 }, (_, k) => kernel(seed * 100 + k, size, 'neither')),
    );
    const large = { size, rows: 360, cols: 360 };
    const bytes = 30 * spectrumSize(360, 360).groups * 360 * 32;
    await withEngine(async (on) => {
      const results = [];
      for (const bank of banks) {
        results.push(await bankSpectra(on, bank, large, {}));
        expect(on.parts.used()).toBeGreaterThan(bytes);
        expect(on.parts.used()).toBeLessThan(1.1 * bytes);
      }
      expect(await bankSpectra(on, banks[2] as Float64Array[], large, {})).toBe(results[2]);
      expect(await bankSpectra(on, banks[1] as Float64Array[], large, {})).not.toBe(results[1]);
    });
  });

  it('gives all memory back when the computation fails', async () => {
    await withEngine(async (on) => {
      const forwardRows = (): never => {
        throw new Error('broken kernel');
      };
      const broken: Engine = {
        ...on,
        main: { views: on.main.views, kernels: { ...on.main.kernels, forwardRows } },
      };
      const used = on.parts.used();
      await expect(bankSpectra(broken, [kernel(1, size, 'even')], shape, { workers: 1 })).rejects.toThrow(
        'broken kernel',
      );
      expect(on.parts.used()).toBe(used);
    });
  });
});
