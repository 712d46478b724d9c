import { multiplyOneHotTransposed, multiplyOneHot } from 'texton-lab/dist/reconstruct';
import { describe, expect, it } from 'vitest';

const map = { width: 2, height: 2, data: Int32Array.of(0, 1, 1, 0) };
const around = { radius: 1, count: 2 };

describe('map products', () => {
  it('sums the weight of the texton at each offset inside the map', () => {
    const weights = new Float64Array(18);
    weights[5 * 2 + 1] = 10; // texton 1 to the right
    weights[7 * 2] = 1; // texton 0 below
    expect(multiplyOneHot(map, weights, around)).toEqual(Float64Array.of(10, 1, 0, 0));
  });

  it('are each other’s transposes', () => {
    const weights = Float64Array.from({ length: 18 }, (_, i) => (i * i) % 7);
    const image = Float64Array.of(3, -1, 4, 2);
    const left = multiplyOneHot(map, weights, around).reduce((s, v, i) => s + v * (image[i] as number), 0);
    const right = multiplyOneHotTransposed(map, image, around).reduce(
      (s, v, i) => s + v * (weights[i] as number),
      0,
    );
    expect(left).toBe(right);
  });
});
