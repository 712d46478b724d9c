import { encodeImages, filterResponses, lmFilterBank, pixelTextons, reconstruct } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('encodeImages', () => {
  const bank = lmFilterBank();
  const planes = [3, 7].map((period) => ({
    width: 16,
    height: 12,
    data: Float32Array.from({ length: 192 }, (_, i) => 0.5 + 0.4 * Math.sin(i / period)),
  }));

  it('gives for each image the textons and the map that reconstruct draws from', async () => {
    const encoded = await encodeImages(planes, { bank, count: 4, seed: 2, border: 'reflect' });
    for (const [i, plane] of planes.entries()) {
      const { map, textons } = await reconstruct(plane, { bank, count: 4, seed: 2, border: 'reflect' });
      expect(encoded[i]).toEqual({ map, textons });
    }
  });

  it('gives each pixel a texton of its own if count is Infinity', async () => {
    const [first] = await encodeImages(planes, { bank, count: Infinity });
    expect(first).toEqual(pixelTextons(await filterResponses(planes[0]!, bank, { border: 'zero' })));
  });

  it('refuses options that it does not know, and more textons than pixels', async () => {
    await expect(encodeImages(planes, { bank, count: 193 })).rejects.toThrow(
      'encodeImages: count must be an integer in [1, 192], got 193',
    );
    await expect(encodeImages(planes, { bank, k: 3 } as never)).rejects.toThrow('encodeImages');
  });
});
