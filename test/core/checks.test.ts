import {
  checkBoolean,
  checkChoice,
  checkFinite,
  checkFunction,
  checkInteger,
  checkList,
  checkNumber,
  checkObject,
  checkPlane,
  checkResponses,
} from 'texton-lab/dist/core';
import { describe, expect, it } from 'vitest';

describe('checks', () => {
  it('name the call, the argument, the rule and the value', () => {
    expect(() => checkInteger('f', 'k', 4000, 1, 2500)).toThrow(
      new RangeError('f: k must be an integer in [1, 2500], got 4000'),
    );
    expect(() => checkInteger('f', 'k', 1.5, 1)).toThrow(
      new RangeError('f: k must be an integer of at least 1, got 1.5'),
    );
    expect(() => checkInteger('f', 'k', '3', 1)).toThrow(
      new TypeError('f: k must be an integer of at least 1, got "3"'),
    );
    expect(() => checkNumber('f', 'x', NaN)).toThrow(new RangeError('f: x must be a finite number, got NaN'));
    expect(() => checkNumber('f', 'x', null, 0, 1)).toThrow(
      new TypeError('f: x must be a number in [0, 1], got null'),
    );
    expect(() => checkNumber('f', 'x', 0, Number.MIN_VALUE)).toThrow(
      new RangeError('f: x must be a number above 0, got 0'),
    );
    expect(() => checkChoice('f', 'border', 3, ['zero'])).toThrow(
      new RangeError("f: border must be one of 'zero', got 3"),
    );
    expect(() => checkBoolean('f', 'weber', 0)).toThrow(
      new TypeError('f: weber must be true or false, got 0'),
    );
    expect(() => checkFinite('f', 'v', [1, -Infinity])).toThrow(/f: v.*got -Infinity at index 1$/);
    for (const wrong of ['2', null, true, [3]])
      expect(() => checkFinite('f', 'v', [1, wrong as unknown as number])).toThrow(
        'f: v must have finite values, got',
      );
  });

  it('let good values through', () => {
    expect(checkInteger('f', 'k', 3, 1, 3)).toBe(3);
    expect(checkNumber('f', 'x', 0.5, 0, 1)).toBe(0.5);
    expect(checkChoice('f', 'b', 'zero', ['zero'])).toBe('zero');
    expect(checkBoolean('f', 'b', false)).toBe(false);
    checkFinite('f', 'v', [1, 2]);
    checkPlane('f', { width: 1, height: 1, data: new Float32Array(1) });
    checkResponses('f', { count: 1, width: 1, height: 1, data: new Float32Array(1) });
  });

  it('tell lists and functions from other things', () => {
    for (const list of [[], [1], new Float64Array(2)])
      expect(() => checkList('f', 'values', list, 'a list of numbers')).not.toThrow();
    for (const [other, got] of [
      [null, 'null'],
      ['ab', '"ab"'],
      [{}, 'an object with keys {}'],
    ] as const)
      expect(() => checkList('f', 'values', other, 'a list of numbers')).toThrow(
        new TypeError(`f: values must be a list of numbers, got ${got}`),
      );
    expect(() => checkFunction('f', 'keep', () => true, 'a function')).not.toThrow();
    expect(() => checkFunction('f', 'keep', {}, 'a function')).toThrow(
      new TypeError('f: keep must be a function, got an object with keys {}'),
    );
  });

  it('refuse what is no object', () => {
    expect(() => checkObject('f', 'set', {}, 'a Dataset')).not.toThrow();
    expect(() => checkObject('f', 'set', null, 'a Dataset')).toThrow(
      new TypeError('f: set must be a Dataset, got null'),
    );
  });
});
