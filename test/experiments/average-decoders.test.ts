import { averageDecoders } from 'texton-lab/experiments';
import { reconstructFromTextonMap, encodeImages, lmFilterBank, psnr, type EncodedImage } from 'texton-lab';
import { DECODERS } from 'texton-lab/dist/reconstruct';
import { beforeAll, describe, expect, it } from 'vitest';

describe('averageDecoders', () => {
  const bank = lmFilterBank();
  const plane = (period: number) => ({
    width: 24,
    height: 20,
    data: Float32Array.from({ length: 480 }, (_, i) => 0.5 + 0.4 * Math.sin(i / period) * Math.cos(i / 31)),
  });
  const originals = [plane(3), plane(7)];
  let encoded: EncodedImage[];
  beforeAll(async () => {
    encoded = await encodeImages(originals, { bank, count: 8 });
  });

  it('averages the PSNR of each decoder over the images', () => {
    const [overlap, grey] = averageDecoders([encoded], {
      banks: [bank],
      originals,
      decoders: ['overlap', 'mean grey'],
      sigma: 1,
    });
    const each = (['overlap', 'mean grey'] as const).map((decoder) =>
      originals.map((original, i) => {
        const { map, textons } = encoded[i] as EncodedImage;
        const copy = reconstructFromTextonMap(map, textons, { bank, decoder, original, sigma: 1 });
        return psnr(original, copy);
      }),
    ) as [[number, number], [number, number]];
    expect(overlap).toMatchObject({ bank: 'LM (VGG)', decoder: 'overlap', gain: NaN });
    expect(overlap?.psnr).toBeCloseTo((each[0][0] + each[0][1]) / 2, 5);
    const gains = [each[1][0] - each[0][0], each[1][1] - each[0][1]] as const;
    expect(grey?.gain).toBeCloseTo((gains[0] + gains[1]) / 2, 5);
    const half = (12.7062 * Math.abs(gains[0] - gains[1])) / 2;
    expect(grey?.from).toBeCloseTo((gains[0] + gains[1]) / 2 - half, 3);
  });

  it('gives every decoder but the plain centre the mean, also with a bank that keeps part of it', async () => {
    const course = lmFilterBank({ variant: 'course' });
    const maps = await encodeImages(originals, { bank: course, count: 8 });
    const decoders = ['overlap', 'centre'] as const;
    const rows = averageDecoders([maps], { banks: [course], originals, decoders });
    const expected = decoders.map((decoder) =>
      originals.map((original, i) => {
        const { map, textons } = maps[i] as EncodedImage;
        const { data } = reconstructFromTextonMap(map, textons, { bank: course, decoder, original });
        const differences = data.map((v, at) => v - (original.data[at] ?? NaN));
        const mean = differences.reduce((a, b) => a + b, 0) / data.length;
        const error = differences.reduce((a, b) => a + (b - (decoder === 'centre' ? 0 : mean)) ** 2, 0);
        return -10 * Math.log10(error / data.length);
      }),
    );
    for (const [d, values] of expected.entries())
      expect(rows[d]?.psnr).toBeCloseTo(((values[0] ?? NaN) + (values[1] ?? NaN)) / 2, 4);
  });

  it('takes the three that borrow the mean alone if none are named', () => {
    const rows = averageDecoders([encoded], { banks: [bank], originals });
    expect(rows.map((row) => row.decoder)).toEqual(['centre + mean', 'overlap', 'least squares']);
  });

  it('goes bank after bank, and compares with the first decoder of each', () => {
    const banks = [bank, { ...bank, name: 'again' }];
    const rows = averageDecoders([encoded, encoded], { banks, originals, decoders: DECODERS });
    expect(rows.map((row) => row.decoder)).toEqual([...DECODERS, ...DECODERS]);
    expect(rows.map((row) => row.bank)).toEqual([
      ...DECODERS.map(() => 'LM (VGG)'),
      ...DECODERS.map(() => 'again'),
    ]);
    expect(rows.filter((row) => Number.isNaN(row.gain)).map((row) => row.decoder)).toEqual([
      'centre',
      'centre',
    ]);
    rows.slice(7).forEach((row, i) => expect(row.psnr).toBe(rows[i]?.psnr));
  });

  it('refuses no image, and originals that are too few', () => {
    const banks = [bank];
    expect(() => averageDecoders([[]], { banks, originals: [] })).toThrow(
      'averageDecoders: originals must have at least one image, got none',
    );
    expect(() => averageDecoders([encoded], { banks, originals: originals.slice(1) })).toThrow(
      'averageDecoders: originals must have one image per map (2), got 1',
    );
    expect(() => averageDecoders([encoded], { banks: [], originals })).toThrow(
      'averageDecoders: banks must have one bank per list of maps (1), got an array of length 0',
    );
    expect(() => averageDecoders([encoded], { banks, originals, decoders: [] })).toThrow(
      'averageDecoders: decoders must have at least one decoder, got none',
    );
  });
});
