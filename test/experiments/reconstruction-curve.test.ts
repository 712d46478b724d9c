import { lmFilterBank, psnr, reconstruct } from 'texton-lab';
import { reconstructionCurve } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

describe('reconstructionCurve', () => {
  it('has a row for each count and decoder, with the PSNR of that reconstruction', async () => {
    const bank = lmFilterBank();
    const plane = {
      width: 24,
      height: 20,
      data: Float32Array.from({ length: 480 }, (_, i) => 0.5 + 0.4 * Math.sin(i / 3) * Math.cos(i / 31)),
    };
    const decoders = ['centre + mean', 'mean grey'] as const;
    const rows = await reconstructionCurve(plane, { bank, counts: [2, 9], decoders, seed: 3 });
    expect(rows.map((row) => [row.count, row.decoder])).toEqual([
      [2, 'centre + mean'],
      [2, 'mean grey'],
      [9, 'centre + mean'],
      [9, 'mean grey'],
    ]);
    const plain = await reconstructionCurve(plane, { bank, counts: [2, 9], seed: 3 });
    expect(plain).toEqual(rows.filter((row) => row.decoder === 'centre + mean'));
    const alone = await reconstruct(plane, { bank, count: 9, seed: 3, decoder: 'mean grey' });
    expect(rows[3]?.psnr).toBe(psnr(plane, alone.plane));
    expect(rows[3]?.psnr).toBeGreaterThan(rows[1]?.psnr ?? Infinity);
  });

  it("hands the decoders' settings on", async () => {
    const bank = lmFilterBank();
    const plane = {
      width: 20,
      height: 20,
      data: Float32Array.from({ length: 400 }, (_, i) => Math.sin(i / 3)),
    };
    const settings = { bank, sigma: 2, regularisation: 0.1 };
    const decoders = ['overlap', 'least squares'] as const;
    const rows = await reconstructionCurve(plane, { ...settings, decoders, counts: [4] });
    for (const [i, decoder] of decoders.entries()) {
      const alone = await reconstruct(plane, { ...settings, decoder, count: 4 });
      expect(rows[i]?.psnr).toBe(psnr(plane, alone.plane));
    }
  });
});
