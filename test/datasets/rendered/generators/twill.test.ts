import { twill, type TwillParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: TwillParameters = { pitch: 5, over: 2, under: 2, turn: 0, weftAlbedo: 0.4, uneven: 0 };

describe('twill', () => {
  itIsAMaterial(twill, plain, { ...plain, over: 3, under: 1 });

  it('runs along one diagonal only', () => {
    const cloth = patch(twill, plain);
    expect(correlation(cloth, 5, 5)).toBeGreaterThan(0.7);
    expect(correlation(cloth, 5, -5)).toBeLessThan(correlation(cloth, 5, 5) - 0.2);
  });
});
