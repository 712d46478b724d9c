import { blur } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('blur', () => {
  it('leaves a constant field as it is and its input untouched', () => {
    const field = new Float32Array(25).fill(3);
    expect([...blur(field, 5, 2)]).toEqual([...field]);
    const point = new Float32Array(81);
    point[40] = 1;
    blur(point, 9, 1);
    expect(point[40]).toBe(1);
  });

  it('spreads a point as three box means do', () => {
    // (1/3, 1/3, 1/3) convolved with itself twice is (1, 3, 6, 7, 6, 3, 1) / 27.
    const point = new Float32Array(121);
    point[60] = 1;
    const row = [...blur(point, 11, 1).subarray(55, 66)].map((v) => (v * 27 * 27) / 7);
    [0, 0, 1, 3, 6, 7, 6, 3, 1, 0, 0].forEach((expected, i) => expect(row[i]).toBeCloseTo(expected, 4));
  });
});
