import { wicker, type WickerParameters } from 'texton-lab/dist/datasets/rendered/generators';
import { describe, expect, it } from 'vitest';
import { correlation, itIsAMaterial, patch } from './material-facts';

const plain: WickerParameters = { stake: 16, band: 10, rods: 2, flat: false, uneven: 0 };

describe('wicker', () => {
  itIsAMaterial(wicker, plain, { ...plain, rods: 1, flat: true });

  it('passes in front of every second stake', () => {
    const basket = patch(wicker, plain);
    expect(correlation(basket, 32, 0)).toBeGreaterThan(0.8);
    expect(correlation(basket, 16, 0)).toBeLessThan(0.3);
    expect(correlation(basket, 16, 10)).toBeGreaterThan(0.8);
  });
});
