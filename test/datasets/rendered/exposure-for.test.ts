import { exposureFor } from 'texton-lab/dist/datasets/rendered/exposure-for';
import { greyStatistics } from 'texton-lab/dist/datasets/rendered/grey-statistics';
import { describe, expect, it } from 'vitest';

const dark = Float32Array.from({ length: 100 }, (_, i) => 0.1 + 0.001 * i);
const bright = Float32Array.from({ length: 100 }, (_, i) => 0.6 + 0.003 * (i % 50));

describe('exposureFor', () => {
  it('brings every class to the same mean and deviation', () => {
    const [a, b] = [dark, bright].map((picture) => {
      const { gain, offset } = exposureFor([{ picture, weight: 1 }]);
      return greyStatistics(picture.map((v) => gain * v + offset));
    });
    expect(a?.mean).toBeCloseTo(b?.mean ?? NaN, 5);
    expect(a?.deviation).toBeCloseTo(b?.deviation ?? NaN, 5);
  });

  it('counts a picture of weight 2 as two pictures', () => {
    const twice = exposureFor([
      { picture: dark, weight: 2 },
      { picture: bright, weight: 1 },
    ]);
    const apart = exposureFor([dark, dark, bright].map((picture) => ({ picture, weight: 1 })));
    expect(twice.gain).toBeCloseTo(apart.gain, 10);
    expect(twice.offset).toBeCloseTo(apart.offset, 10);
  });
});
