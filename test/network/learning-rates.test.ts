import { learningRates } from 'texton-lab/dist/network/learning-rates';
import { describe, expect, it } from 'vitest';

describe('learningRates', () => {
  const plan = { first: 2, epochs: 4 };
  it('stay, fall along half a cosine, or follow a function', () => {
    expect(learningRates('f', 'constant', plan)).toEqual([2, 2, 2, 2]);
    const half = Math.SQRT1_2;
    expect(learningRates('f', 'cosine', plan)).toBeCloseToArray([2, 1 + half, 1, 1 - half], { atol: 1e-12 });
    expect(learningRates('f', (epoch, epochs) => 1 - epoch / epochs, plan)).toEqual([2, 1.5, 1, 0.5]);
  });
  it('must be numbers above 0', () => {
    for (const wrong of [0, -1, Number.NaN, Infinity, '1'])
      expect(() => learningRates('f', () => wrong as number, plan)).toThrow(
        'f: schedule must return a number above 0 for every epoch, got',
      );
  });
});
