import fc from 'fast-check';
import { plainNearestCentres } from 'texton-lab/dist/compute';
import { describe, expect, it } from 'vitest';

describe('plainNearestCentres', () => {
  it('finds the nearest centre and its squared distance, the first of equal ones', () => {
    const { assignments, squaredDistances } = plainNearestCentres(
      Float32Array.of(0, 0, 3, 4, 1, 0),
      Float64Array.of(0, 0, 2, 0, 3, 4),
      2,
    );
    expect(assignments).toEqual(Int32Array.of(0, 2, 0));
    expect(squaredDistances).toEqual(Float64Array.of(0, 0, 1));
  });

  it('decides by the differences what the dot products round away', () => {
    // Measured from zero, the squares of these differences are lost in those of the centres.
    const vectors = Float32Array.of(3e30, 4096);
    const centres = Float64Array.of(4096.000002, 4096.000001, 3e30 * (1 + 1e-9), 3e30, 3e30);
    const { assignments, squaredDistances } = plainNearestCentres(vectors, centres, 1);
    expect(assignments).toEqual(Int32Array.of(3, 1));
    expect(squaredDistances[1]).toBeCloseTo(1e-12, 15);
  });

  it('agrees with the definition in any number of dimensions', () => {
    const value = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(value, { minLength: 60, maxLength: 60 }),
        (d, list) => {
          const vectors = Float32Array.from(list.slice(0, 3 * d));
          const centres = Float64Array.from(list.slice(30, 30 + 3 * d));
          const { assignments } = plainNearestCentres(vectors, centres, d);
          for (let i = 0; i < 3; i++) {
            const distances = [0, 1, 2].map((c) =>
              Array.from(
                { length: d },
                (_, j) => ((vectors[i * d + j] ?? 0) - (centres[c * d + j] ?? 0)) ** 2,
              ).reduce((a, b) => a + b),
            );
            expect(assignments[i]).toBe(distances.indexOf(Math.min(...distances)));
          }
        },
      ),
      { seed: 4 },
    );
  });
});
