import fc from 'fast-check';
import { applyZScore, fitZScore } from 'texton-lab/dist/features';
import { describe, expect, it } from 'vitest';

describe('fitZScore', () => {
  it('takes mean and population deviation of every feature', () => {
    const { mean, deviation } = fitZScore([
      [1, 0],
      [3, 10],
    ]);
    expect(mean).toEqual(Float64Array.of(2, 5));
    expect(deviation).toEqual(Float64Array.of(1, 5));
  });

  it('gives a constant feature deviation 1, whatever its rounding', () => {
    expect(fitZScore([[0.1], [0.1], [0.1]]).deviation).toEqual(Float64Array.of(1));
    expect(fitZScore([[0], [0]]).deviation).toEqual(Float64Array.of(1));
  });

  it('leaves a constant feature at 0 however many vectors there are, and one beside it small', () => {
    const vectors = Array.from({ length: 5612 }, () => [127.1]);
    const zScore = fitZScore(vectors);
    expect(zScore).toEqual({ mean: Float64Array.of(127.1), deviation: Float64Array.of(1) });
    expect(applyZScore([[127.1], [127.2]], zScore).map(([value]) => value)).toEqual([0, 127.2 - 127.1]);
  });

  it('makes 0 of every constant, for 1 to 20 000 vectors', () => {
    // A sum of −0 is 0.
    const constants = fc.double({ min: -1e150, max: 1e150, noNaN: true }).map((value) => value + 0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.array(constants, { maxLength: 3 }), (n, more) => {
        const vector = [0.1, ...more];
        const vectors = Array.from({ length: n }, () => vector);
        const zScore = fitZScore(vectors);
        expect(zScore.deviation).toEqual(Float64Array.from(vector, () => 1));
        expect(applyZScore([vector], zScore)).toEqual([Float64Array.from(vector, () => 0)]);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('takes for constant what differs by the rounding of its values alone, and nothing else', () => {
    const deviationOf = (n: number, part: number): number =>
      fitZScore(Array.from({ length: n }, (_, i) => [127.1 * (1 + (i % 2 ? part : -part))])).deviation[0] ??
      0;
    for (const n of [2, 100, 20_000]) {
      expect([deviationOf(n, 0), deviationOf(n, 1e-15), deviationOf(n, 1e-14)]).toEqual([1, 1, 1]);
      for (const part of [3e-13, 1e-12, 1e-9]) {
        // Of the values themselves the last digit is rounded: 1.1e-16 of them.
        expect(deviationOf(n, part) / (127.1 * part)).toBeGreaterThan(1 - 3e-16 / part);
        expect(deviationOf(n, part) / (127.1 * part)).toBeLessThan(1 + 3e-16 / part);
      }
    }
  });

  it('gives features that vary what the plain formula gives, to the last bit', () => {
    const feature = fc.tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: -3, max: 3 }),
    );
    const deviates = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(feature, deviates, ([offset, power], noise) => {
        const values = noise.map((v) => offset + v * 10 ** power);
        const mean = values.reduce((a, b) => a + b, 0) / values.length;
        const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
        // Below this the mean's own rounding begins to show in the plain formula.
        fc.pre(deviation > 1e-6 * Math.abs(mean));
        expect(fitZScore(values.map((v) => [v]))).toEqual({
          mean: Float64Array.of(mean),
          deviation: Float64Array.of(deviation),
        });
      }),
      { seed: 8, numRuns: 1000 },
    );
  });

  it('refuses an empty training set', () => {
    expect(() => fitZScore([])).toThrow(/fitZScore: vectors.*got none$/);
  });
});
