import fc from 'fast-check';
import { mergeTextons, textonDictionary } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

const dictionary = textonDictionary([matrixOf([[0], [1], [20]]), matrixOf([[4], [21.5]])]);

describe('mergeTextons', () => {
  it('merges the two nearest time and again, as worked by hand', () => {
    const three = mergeTextons(dictionary, { count: 3 });
    expect(three.textons).toEqual(matrixOf([[0.5], [20.75], [4]]));
    expect([...three.classes]).toEqual([0, -1, 1]);
    expect([...three.weights]).toEqual([2, 2, 1]);
    const two = mergeTextons(dictionary, { count: 2 });
    expect(two.textons.data).toBeCloseToArray([5 / 3, 20.75], { rtol: 1e-14 });
    expect([...two.weights]).toEqual([3, 2]);
  });

  it('leaves everything as it is when nothing is to be merged', () => {
    expect(mergeTextons(dictionary, { count: 5 })).toEqual(dictionary);
  });

  it('keeps the weighted mean and the sum of weights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 }), (list) => {
        const merged = mergeTextons(textonDictionary([matrixOf(list.map((v) => [v]))]), {
          count: Math.ceil(list.length / 2),
        });
        const sum = merged.textons.data.reduce((s, v, i) => s + v * (merged.weights[i] as number), 0);
        expect(sum).toBeCloseTo(
          list.reduce((a, b) => a + b, 0),
          9,
        );
        expect(merged.weights.reduce((a, b) => a + b, 0)).toBe(list.length);
      }),
      { seed: 6 },
    );
  });

  it.each([
    [{ weights: new Float64Array(4).fill(1) }, 'weights must have one value for each of 5 textons, got 4'],
    [{ classes: new Int32Array(6) }, 'classes must have one value for each of 5 textons, got 6'],
    [{ weights: new Float64Array(5) }, 'weights must be finite numbers above 0, got 0 at index 0'],
    [
      { weights: Float64Array.of(1, 1, -1, 1, 1) },
      'weights must be finite numbers above 0, got -1 at index 2',
    ],
    [
      { weights: Float64Array.of(1, 1, 1, 1, NaN) },
      'weights must be finite numbers above 0, got NaN at index 4',
    ],
    [{ classes: Int32Array.of(0, 0, 0, -2, 0) }, 'classes must be an integer of at least -1, got -2'],
    [{ weights: undefined as never }, 'weights must be a list of numbers, got undefined'],
  ])('refuses a dictionary whose parts do not fit %#', (wrong, message) => {
    expect(() => mergeTextons({ ...dictionary, ...wrong }, { count: 2 })).toThrow(
      `mergeTextons: dictionary.${message}`,
    );
  });

  it('refuses to make more textons than there are', () => {
    expect(() => mergeTextons(dictionary, { count: 6 })).toThrow(
      'mergeTextons: count must be an integer in [1, 5], got 6',
    );
  });
});
