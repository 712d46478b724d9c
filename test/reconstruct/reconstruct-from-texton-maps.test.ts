import { reconstructFromTextonMap, reconstructFromTextonMaps, encodeImages, lmFilterBank } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('reconstructFromTextonMaps', () => {
  const bank = lmFilterBank();
  const originals = [3, 7].map((period) => ({
    width: 16,
    height: 12,
    data: Float32Array.from({ length: 192 }, (_, i) => 0.5 + 0.4 * Math.sin(i / period)),
  }));

  it('draws each image as reconstructFromTextonMap does, with its own original', async () => {
    const encoded = await encodeImages(originals, { bank, count: 4 });
    const drawn = reconstructFromTextonMaps(encoded, { bank, originals, decoder: 'centre + mean' });
    const byHand = encoded.map(({ map, textons }, i) => {
      const original = originals[i]!;
      return reconstructFromTextonMap(map, textons, { bank, original, decoder: 'centre + mean' });
    });
    expect(drawn).toEqual(byHand);
    expect(drawn[0]).not.toEqual(drawn[1]);
  });

  it('refuses another number of originals', async () => {
    const encoded = await encodeImages(originals, { bank, count: 4 });
    expect(() => reconstructFromTextonMaps(encoded, { bank, originals: originals.slice(1) })).toThrow(
      'reconstructFromTextonMaps: originals must have one image per map (2), got 1',
    );
  });
});
