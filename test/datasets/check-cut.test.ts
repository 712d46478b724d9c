import { checkCrops, checkCut } from 'texton-lab/dist/datasets/check-cut';
import { describe, expect, it } from 'vitest';

describe('checkCut', () => {
  it('fills in the defaults', () => {
    expect(checkCut('f', { crops: 'whole' }, 3)).toEqual({
      crops: 'whole',
      size: 0,
      seed: 6,
      region: 'whole',
    });
    expect(checkCut('f', { crops: 2, size: 5 }, 3)).toEqual({ crops: 2, size: 5, seed: 6, region: 'whole' });
  });

  it('refuses more crops than can be kept of so many images, and takes as many as can', () => {
    expect(checkCrops('f', 'crops', 2 ** 22, 1)).toBe(2 ** 22);
    expect(() => checkCrops('f', 'crops', 2 ** 21 + 1, 2)).toThrow(
      'f: crops must be at most 2097152, since the positions of all crops of 2 images are stored, got 2097153; use fewer crops or images',
    );
    expect(() => checkCrops('f', 'crops', 0, 2)).toThrow('f: crops must be an integer of at least 1, got 0');
    expect(() => checkCut('f', { crops: 1e9, size: 5 }, 3)).toThrow('f: crops must be at most 1398101');
  });
});
