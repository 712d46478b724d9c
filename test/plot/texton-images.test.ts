import { lmFilterBank, patchPlane, textonImages, textonPatches } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('textonImages', () => {
  const bank = lmFilterBank();
  const textons = { rows: 3, cols: 48, data: Float64Array.from({ length: 144 }, (_, i) => Math.sin(i)) };

  it('draws patches turned by 180°, the heaviest first', () => {
    const images = textonImages(textons, { bank, weights: [0.2, 0.5, 0.3], title: (k) => `texton ${k}` });
    expect(images.map((i) => i.title)).toEqual(['texton 1', 'texton 2', 'texton 0']);
    expect(images[0]?.plane).toEqual(patchPlane(textonPatches(textons, bank), 1, { turned: true }));
  });

  it('keeps their own order and numbers without weights', () => {
    expect(textonImages(textons, { bank }).map((i) => i.title)).toEqual(['0', '1', '2']);
  });

  it('refuses weights of another number', () => {
    expect(() => textonImages(textons, { bank, weights: [1] })).toThrow(
      'textonImages: weights must have one value per texton (3), got 1',
    );
  });
});
