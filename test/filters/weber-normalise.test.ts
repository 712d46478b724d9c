import fc from 'fast-check';
import { weberNormalise } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('weberNormalise', () => {
  it('scales a vector of norm 5 to log(1 + 5/0.03)', () => {
    const { data } = weberNormalise({ count: 2, width: 1, height: 1, data: Float32Array.of(3, -4) });
    const factor = Math.log(1 + 5 / 0.03) / 5;
    expect(data).toBeCloseToArray([3 * factor, -4 * factor], { rtol: 1e-6 });
  });

  it('leaves a zero vector zero', () => {
    expect(weberNormalise({ count: 3, width: 1, height: 1, data: new Float32Array(3) }).data).toEqual(
      new Float32Array(3),
    );
  });

  it('keeps direction, and norms stay in order', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.double({ min: 0.001, max: 50, noNaN: true }),
          fc.double({ min: 0.001, max: 50, noNaN: true }),
        ),
        ([a, b]) => {
          const { data } = weberNormalise({
            count: 2,
            width: 2,
            height: 1,
            data: Float32Array.of(0.6 * a, 0.6 * b, 0.8 * a, 0.8 * b),
          });
          expect((data[2] as number) / (data[0] as number)).toBeCloseTo(4 / 3, 4);
          if (a > 1.001 * b) expect(data[0]).toBeGreaterThan(data[1] as number);
        },
      ),
      { seed: 3 },
    );
  });
});
