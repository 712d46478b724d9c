import { checkNumbers, twoDigits } from 'texton-lab/dist/datasets/numbers';
import { describe, expect, it } from 'vitest';

describe('checkNumbers', () => {
  it('takes a count for the first ones, and a list as it is', () => {
    expect(checkNumbers('f', 'classes', 3, 61)).toEqual([1, 2, 3]);
    expect(checkNumbers('f', 'classes', [61, 2], 61)).toEqual([61, 2]);
  });

  it('refuses numbers out of range, repeated or not whole, and what is no list', () => {
    expect(() => checkNumbers('f', 'classes', 0, 61)).toThrow(
      'f: classes must be an integer in [1, 61], got 0',
    );
    expect(() => checkNumbers('f', 'classes', [1, 62], 61)).toThrow(
      'f: classes[1] must be an integer in [1, 61], got 62',
    );
    expect(() => checkNumbers('f', 'classes', [4, 4], 61)).toThrow(
      'f: classes must not repeat a number, got 4 twice',
    );
    expect(() => checkNumbers('f', 'classes', 'all' as never, 61)).toThrow(
      'f: classes must be a list of at least one number, got "all"',
    );
  });
});

describe('twoDigits', () => {
  it('puts a zero before one digit', () => {
    expect([twoDigits(7), twoDigits(61)]).toEqual(['07', '61']);
  });
});
