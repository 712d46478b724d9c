import fc from 'fast-check';
import { confusionMatrix } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../pipeline';

const labels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 20, maxLength: 20 });

describe('confusionMatrix', () => {
  it('counts true classes in rows and predicted ones in columns', () => {
    expect(confusionMatrix([0, 0, 1, 2], [0, 1, 1, 0])).toEqual(
      matrixOf([
        [1, 1, 0],
        [0, 1, 0],
        [1, 0, 0],
      ]),
    );
    expect(confusionMatrix([0], [0], { classes: 2 })).toEqual(
      matrixOf([
        [1, 0],
        [0, 0],
      ]),
    );
  });

  it('is permuted as the classes are', () => {
    const permutation = [3, 0, 4, 1, 2];
    const renamed = (list: number[]): number[] => list.map((c) => permutation[c] as number);
    fc.assert(
      fc.property(labels, labels, (truth, predicted) => {
        const before = confusionMatrix(truth, predicted, { classes: 5 });
        const after = confusionMatrix(renamed(truth), renamed(predicted), { classes: 5 });
        for (let r = 0; r < 5; r++)
          for (let c = 0; c < 5; c++)
            expect(after.data[(permutation[r] as number) * 5 + (permutation[c] as number)]).toBe(
              before.data[r * 5 + c],
            );
      }),
      { seed: 9 },
    );
  });

  it('names what is wrong', () => {
    expect(() => confusionMatrix([], [])).toThrow(
      'confusionMatrix: truth must have at least one item, got none',
    );
    expect(() => confusionMatrix([0], [0, 1])).toThrow(/predicted.*1.*got 2$/);
    expect(() => confusionMatrix([3], [0], { classes: 3 })).toThrow(
      'classes must be an integer of at least 4, got 3',
    );
  });
});
