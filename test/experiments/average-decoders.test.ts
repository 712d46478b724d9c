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
    const rows = averageDecoders(encoded, { bank, originals, decoders: ['overlap', 'mean grey'], sigma: 1 });
    const each = originals.map((original, i) => {
      const { map, textons } = encoded[i] as EncodedImage;
      return psnr(
        original,
        reconstructFromTextonMap(map, textons, { bank, decoder: 'overlap', original, sigma: 1 }),
      );
    });
    expect(rows[0]).toMatchObject({ bank: 'LM', decoder: 'overlap' });
    expect(rows[0]?.['PSNR (dB)']).toBeCloseTo(((each[0] ?? 0) + (each[1] ?? 0)) / 2, 10);
  });

  it('counts the images on which each is the best, and takes all seven decoders if none are named', () => {
    const rows = averageDecoders(encoded, { bank, originals });
    expect(rows.map((row) => row.decoder)).toEqual(DECODERS);
    expect(rows.map((row) => row['best on'])).toEqual([0, 0, 0, 0, 0, 0, 2]);
    const alike = averageDecoders(encoded, { bank, originals, decoders: ['centre', 'centre'] });
    expect(alike.map((row) => row['best on'])).toEqual([0, 0]);
  });

  it('refuses no image, and originals that are too few', () => {
    expect(() => averageDecoders([], { bank, originals: [] })).toThrow(
      'averageDecoders: encoded must not be empty, got no image',
    );
    expect(() => averageDecoders(encoded, { bank, originals: originals.slice(1) })).toThrow(
      'averageDecoders: originals must be as many as the maps, 2, got 1',
    );
  });
});
