import {
  crop,
  applyMapDecoder,
  learnMapDecoder,
  lmFilterBank,
  psnr,
  randomGenerator,
  reconstruct,
  type Plane,
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
    expect(rows[0]?.seenPsnr).toBeCloseTo(psnr(left!, known.plane), 5);
    expect(rows[0]?.unseenPsnr).toBeCloseTo(psnr(right!, unseen.plane), 5);
    const mean = ({ data }: Plane): number => data.reduce((a, b) => a + b, 0) / data.length;
    const shifted = (copy: Plane, half: Plane): Plane => ({
      ...copy,
      data: copy.data.map((v) => v - mean(copy) + mean(half)),
    });
    const read = [applyMapDecoder(known.map, reader), applyMapDecoder(unseen.map, reader)] as const;
    expect(rows[2]?.seenPsnr).toBeCloseTo(psnr(left!, shifted(read[0], left!)), 5);
    expect(rows[2]?.unseenPsnr).toBeCloseTo(psnr(right!, shifted(read[1], right!)), 5);
    const gain = (rows[2]?.unseenPsnr ?? NaN) - (rows[0]?.unseenPsnr ?? NaN);
    expect(rows[2]?.gain).toBeCloseTo(gain, 10);
  });

  it('gives every decoder the mean of the half: another lamp on the right changes nothing', async () => {
    const data = plane.data.map((v, i) => (i % 60 < 30 ? v : v - 0.25));
    const asked = { bank, count: 6, seed: 3, radii: [0, 1] };
    const [even, dark] = await Promise.all(
      [plane, { ...plane, data }].map((one) => evaluateDecodersHeldOut([one], asked)),
    );
    for (const [i, row] of (dark ?? []).entries())
      expect(row.unseenPsnr).toBeCloseTo(even?.[i]?.unseenPsnr ?? NaN, 3);
    expect(dark).toHaveLength(5);
  });

  it('averages over images, paired for the verdicts', async () => {
    const images = Array.from({ length: 10 }, () => plane);
    const often = await evaluateDecodersHeldOut(images, { bank, count: 6, radii: [0, 1] });
    const once = await evaluateDecodersHeldOut([plane], { bank, count: 6, radii: [0, 1] });
    often.forEach((row, i) => {
      expect(row.unseenPsnr).toBeCloseTo(once[i]?.unseenPsnr ?? NaN, 10);
      if (i > 0) expect(row.gain).toBeCloseTo(once[i]?.gain ?? NaN, 10);
    });
    expect(once.map((row) => row.verdict)).toEqual([
      'reference',
      ...Array.from({ length: 4 }, () => 'not settled by these draws'),
    ]);
    for (const row of often.slice(1)) expect(row.verdict).toBe(row.gain > 0 ? 'gains' : 'loses');
  });

  it('compares larger squares with a single texton too, in the same family of verdicts', async () => {
    const other = { ...plane, data: plane.data.map((v, i) => v + 0.05 * Math.sin(i / 7)) };
    const third = { ...plane, data: plane.data.map((v, i) => v * (1 + 0.3 * Math.sin(i / 900))) };
    const asked = { bank, count: 6, radii: [1, 0] };
    const rows = await evaluateDecodersHeldOut([plane, other, third], asked);
    expect(rows.map(({ decoder, comparedWith }) => [decoder, comparedWith])).toEqual([
      ['centre + mean', '–'],
      ['overlap', 'centre + mean'],
      ['learned 3×3', 'centre + mean'],
      ['learned 1×1', 'centre + mean'],
      ['learned 3×3', 'learned 1×1'],
    ]);
    expect(rows[4]?.gain).toBeCloseTo((rows[2]?.gain ?? NaN) - (rows[3]?.gain ?? NaN), 10);
    expect(rows[4]?.unseenPsnr).toBe(rows[2]?.unseenPsnr);
    // The interval is that of the paired differences.
    const each = await Promise.all([plane, other, third].map((one) => evaluateDecodersHeldOut([one], asked)));
    const gains = each.map((own) => own[4]?.gain ?? NaN);
    const mean = gains.reduce((a, b) => a + b, 0) / 3;
    const deviation = Math.sqrt(gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / 2);
    expect(rows[4]?.to).toBeCloseTo(mean + (4.30265 * deviation) / Math.sqrt(3), 4);
  });

  it('refuses an empty list', async () => {
    await expect(evaluateDecodersHeldOut([], { bank })).rejects.toThrow(
      'evaluateDecodersHeldOut: planes must have at least one image, got none',
    );
  });

  it.each([0, -1, NaN])('refuses a deviation of %d', async (sigma) => {
    await expect(evaluateDecodersHeldOut([plane], { bank, sigma })).rejects.toThrow(
      `evaluateDecodersHeldOut: sigma must be a number of at least 0.1, got ${sigma}`,
    );
  });
});
