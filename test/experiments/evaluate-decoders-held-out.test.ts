import {
  crop,
  applyMapDecoder,
  learnMapDecoder,
  lmFilterBank,
  psnr,
  randomGenerator,
  reconstruct,
} from 'texton-lab';
import { evaluateDecodersHeldOut } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

describe('evaluateDecodersHeldOut', () => {
  const bank = lmFilterBank();
  const random = randomGenerator(1);
  const plane = {
    width: 60,
    height: 30,
    data: Float32Array.from({ length: 1800 }, (_, i) => 0.5 + 0.3 * Math.sin(i / 3) + 0.1 * random.next()),
  };

  it('measures what each makes of the half it learnt from and of the other', async () => {
    const rows = await evaluateDecodersHeldOut([plane], { bank, count: 6, seed: 3, radii: [1] });
    expect(rows.map((row) => row.decoder)).toEqual(['centre + mean', 'overlap', 'learned 3×3']);
    const [left, right] = [0, 30].map((x) => crop(plane, { x, y: 0, width: 30, height: 30 }));
    const shared = { bank, border: 'reflect', decoder: 'centre + mean' } as const;
    const known = await reconstruct(left!, { ...shared, count: 6, seed: 3 });
    const unseen = await reconstruct(right!, { ...shared, textons: known.textons });
    const reader = learnMapDecoder(known.map, left!, { count: 6, radius: 1 });
    expect(rows[0]?.['left, learnt from (dB)']).toBeCloseTo(psnr(left!, known.plane), 10);
    expect(rows[0]?.['right, never seen (dB)']).toBeCloseTo(psnr(right!, unseen.plane), 10);
    expect(rows[2]?.['left, learnt from (dB)']).toBeCloseTo(
      psnr(left!, applyMapDecoder(known.map, reader)),
      10,
    );
    expect(rows[2]?.['right, never seen (dB)']).toBeCloseTo(
      psnr(right!, applyMapDecoder(unseen.map, reader)),
      10,
    );
  });

  it('averages over images and counts on how many a decoder is the best', async () => {
    const twice = await evaluateDecodersHeldOut([plane, plane], { bank, count: 6, radii: [0, 1] });
    const once = await evaluateDecodersHeldOut([plane], { bank, count: 6, radii: [0, 1] });
    twice.forEach((row, i) => {
      expect(row['right, never seen (dB)']).toBeCloseTo(once[i]?.['right, never seen (dB)'] ?? NaN, 10);
      expect(row['best on']).toBe(2 * (once[i]?.['best on'] ?? NaN));
    });
    expect(once.reduce((sum, row) => sum + row['best on'], 0)).toBe(1);
  });

  it('refuses an empty list', async () => {
    await expect(evaluateDecodersHeldOut([], { bank })).rejects.toThrow(
      'evaluateDecodersHeldOut: planes must not be empty, got no image',
    );
  });

  it.each([0, -1, NaN])('refuses a deviation of %d', async (sigma) => {
    await expect(evaluateDecodersHeldOut([plane], { bank, sigma })).rejects.toThrow(
      `evaluateDecodersHeldOut: sigma must be a number of at least 0.1, got ${sigma}`,
    );
  });
});
