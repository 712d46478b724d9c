import { machine } from 'texton-lab/dist/compute/engine/machine';
import { writeKernels } from 'texton-lab/dist/compute/kernels';
import { FAR } from 'texton-lab/dist/compute/kernels/packed-layout';
import { packCentres, packedCentresBytes } from 'texton-lab/dist/compute/nearest/pack-centres';
import { MAXIMUM_PAGES } from 'texton-lab/dist/compute/wasm/assemble';
import { wasm } from 'texton-lab/dist/compute/wasm/web-assembly';
import { describe, expect, it } from 'vitest';

describe('packCentres', () => {
  const memory = new wasm.Memory({ initial: 1, maximum: MAXIMUM_PAGES, shared: true });
  const views = machine(new wasm.Module(writeKernels(false)), memory).views();

  it('writes bounds, groups of three — the squared lengths and −2c by dimensions — and the origin of all, the mean', () => {
    const centres = Float64Array.of(1, 2, 3, 4, -5, 6, 0.5, 0);
    views.float32.fill(NaN);
    packCentres(views, 64, { centres, count: 4, dimensions: 2 });
    const words = packedCentresBytes(4, 2) / 4;
    const got = Array.from(views.float32.subarray(16, 16 + words));
    // Less the mean (−0.125, 3) they are (1.125, −1), (3.125, 1), (−4.875, 3) and (0.625, −3).
    expect(got[0]).toBe(16 * 2 ** -24);
    expect(got[1]).toBeCloseTo(Math.sqrt(32.765625) * 1.001, 5);
    expect(got.slice(4, 7)).toEqual([2.265625, 10.765625, 32.765625]);
    expect(got.slice(8, 14)).toEqual([-2.25, -6.25, 9.75, 2, -2, -6]);
    // The last group has one centre and two that are farther than any.
    expect(got.slice(14, 17)).toEqual([9.390625, Math.fround(FAR), Math.fround(FAR)]);
    expect(got.slice(18, 24)).toEqual([-1.25, 0, 0, 6, 0, 0]);
    expect(got.slice(24)).toEqual([-0.125, 3, 0, 0]);
    expect(views.float32[16 + words]).toBeNaN();
  });

  it('puts repeated centres farther away than any', () => {
    const centres = Float64Array.of(1, 2, 1, 2, 3, 4);
    packCentres(views, 64, { centres, count: 3, dimensions: 2, repeated: Uint8Array.of(0, 1, 0) });
    const [first, second, third] = views.float32.subarray(20, 23);
    expect(second).toBe(Math.fround(FAR));
    expect([first, third].every((square) => (square as number) < 10)).toBe(true);
  });

  it('keeps the longest centre’s length above what single precision makes of it', () => {
    const centres = Float64Array.from({ length: 30 }, (_, i) => Math.sin(i) * 1e-3);
    packCentres(views, 64, { centres, count: 10, dimensions: 3 });
    const mean = [0, 1, 2].map((k) => centres.filter((_, i) => i % 3 === k).reduce((a, b) => a + b) / 10);
    const lengths = Array.from({ length: 10 }, (_, c) =>
      Math.hypot(...mean.map((m, k) => (centres[3 * c + k] as number) - m)),
    );
    expect(views.float32[17]).toBeGreaterThan(Math.max(...lengths));
    expect(views.float32[17]).toBeLessThan(Math.max(...lengths) * 1.01);
  });
});
