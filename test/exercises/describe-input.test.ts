import { describeInput, describeNumber, describeNumbers } from 'texton-lab/dist/exercises/describe-input';
import { describe, expect, it } from 'vitest';

describe('describeInput', () => {
  it('writes numbers, lists, typed arrays and objects as they stand in code', () => {
    expect(describeInput(1 / 3)).toBe('0.3333');
    expect(describeInput([1, 2.5])).toBe('[1, 2.5]');
    expect(describeInput([[1], Float64Array.of(2)])).toBe('[[1], Float64Array [2]]');
    expect(describeInput({ width: 2, height: 1, data: Int32Array.of(0, 3) })).toBe(
      '{ width: 2, height: 1, data: Int32Array [0, 3] }',
    );
  });

  it('shortens what is long', () => {
    const numbers = Array.from({ length: 20 }, (_, i) => i);
    expect(describeNumbers(numbers)).toBe('[0, 1, 2, 3, 4, 5, … (20 numbers)]');
    expect(describeInput(numbers.map((n) => [n]))).toBe('[[0], [1], [2], [3], [4], [5], … (20 rows)]');
  });

  it('keeps as many digits as are asked for', () => {
    expect(describeNumber(Math.PI, 6)).toBe('3.14159');
    expect(describeNumber(2)).toBe('2');
    expect(describeNumber(NaN)).toBe('NaN');
  });
});
