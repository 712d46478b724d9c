import { readNumber, readNumbers } from 'texton-lab/dist/exercises/read-numbers';
import { describe, expect, it } from 'vitest';

describe('readNumbers', () => {
  it('takes lists, typed arrays, rows of either, and what a plane or a matrix holds', () => {
    const four = { numbers: [1, 2, 3, 4] };
    for (const answer of [
      [1, 2, 3, 4],
      Float32Array.of(1, 2, 3, 4),
      [[1, 2], Int32Array.of(3, 4)],
      { width: 2, height: 2, data: Float32Array.of(1, 2, 3, 4) },
      { rows: 2, cols: 2, data: [1, 2, 3, 4] },
    ])
      expect(readNumbers(answer, { length: 4 })).toEqual(four);
  });

  it('says what another length tells', () => {
    expect(readNumbers([1, 2, 3], { length: 4, otherLengths: { 3: 'the last is missing' } })).toEqual({
      problem: 'should return 4 numbers, but returns 3: the last is missing',
    });
  });
});

describe('readNumber', () => {
  it('takes a number and nothing else', () => {
    expect(readNumber(0.5)).toEqual({ numbers: [0.5] });
    expect(readNumber([0.5])).toEqual({
      problem: 'should return a number, but returns an array of length 1',
    });
    expect(readNumber('4')).toEqual({
      problem:
        'should return a number, but returns the string "4": keys of an object are strings, Number(…) converts them',
    });
  });
});
