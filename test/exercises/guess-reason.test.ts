import { guessReason, isSame } from 'texton-lab/dist/exercises/guess-reason';
import { describe, expect, it } from 'vitest';

describe('isSame', () => {
  it('forgives rounding to single precision, and nothing else', () => {
    const values = [0.1, 0.7, 12.3];
    expect(isSame(Float32Array.from(values), values)).toBe(true);
    expect(isSame([0.1, 0.7, 12.301], values)).toBe(false);
    expect(isSame([0.1, 0.7], values)).toBe(false);
    expect(isSame([NaN], [NaN])).toBe(false);
  });
});

describe('guessReason', () => {
  it.each([
    [[0, 0], [1, 2], 'All values are 0.'],
    [[0, 2], [0.5, 2.5], 'All values are cut to whole numbers: are they stored in an Int32Array?'],
    [[3, 2, 1.5], [1.5, 2, 3], 'The values are right, but in reverse order.'],
    [[-1, 2], [1, -2], 'The sign is wrong.'],
    [
      [3, 9],
      [1, 3],
      'That is 3 times the right answer everywhere: is there a factor missing, or one too many?',
    ],
    [[0.5], [0.25], 'That is 2 times the right answer: is there a factor missing, or one too many?'],
  ])('of %j for %j says why', (given, right, words) => {
    expect(guessReason(given, right)).toBe(words);
  });

  it('says nothing where nothing strikes', () => {
    expect(guessReason([1, 5], [1, 2])).toBeUndefined();
    expect(guessReason([0.7], [0.25])).toBeUndefined();
    expect(guessReason([1], [0])).toBeUndefined();
  });
});
