import { smoothStep } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('smoothStep', () => {
  it('rises from 0 to 1, half way in the middle, and is constant outside', () => {
    expect([1, 2, 3, 4, 5].map((v) => smoothStep(2, 4, v))).toEqual([0, 0, 0.5, 1, 1]);
    expect(smoothStep(2, 4, 2.5)).toBe(0.15625);
  });
});
