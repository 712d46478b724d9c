import {
  checkChoice,
  checkFinite,
  checkFunction,
  checkInteger,
  checkList,
  checkMatrix,
  checkNumber,
  checkObject,
  checkOptions,
  checkPlane,
  checkResponses,
  describeValue,
} from 'texton-lab/dist/core';
import type { Plane, Responses } from 'texton-lab';
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
    expect(() => checkChoice('f', 'border', 3, ['zero'])).toThrow(
      new RangeError("f: border must be one of 'zero', got 3"),
    );
    expect(() => checkOptions('f', { boder: 1 }, ['border'])).toThrow(
      new TypeError("f: unknown option 'boder'; known options: border"),
    );
    expect(() => checkOptions('f', [] as object, ['border'])).toThrow(
      'f: options must be an object, got an array of length 0',
    );
    expect(() => checkFinite('f', 'v', [1, -Infinity])).toThrow(
      'f: v must have finite values, got -Infinity at index 1',
    );
    for (const wrong of ['2', null, true, [3]])
      expect(() => checkFinite('f', 'v', [1, wrong as unknown as number])).toThrow(
        'f: v must have finite values, got',
      );
  });

  it('let good values through', () => {
    expect(checkInteger('f', 'k', 3, 1, 3)).toBe(3);
    expect(checkNumber('f', 'x', 0.5, 0, 1)).toBe(0.5);
    expect(checkChoice('f', 'b', 'zero', ['zero'])).toBe('zero');
    checkFinite('f', 'v', [1, 2]);
    checkPlane('f', { width: 1, height: 1, data: new Float32Array(1) });
    checkResponses('f', { count: 1, width: 1, height: 1, data: new Float32Array(1) });
  });

  it('refuse planes and responses whose sizes and data disagree', () => {
    expect(() => checkPlane('f', { width: 2, height: 2, data: new Float32Array(3) })).toThrow(
      'f: plane.data must have width × height = 4 values, got 3',
    );
    expect(() => checkPlane('f', null as unknown as Plane)).toThrow('f: plane must be a Plane');
    // Wherever in the four that are looked at together a value stands; the largest numbers are finite.
    for (const value of [NaN, Infinity, -Infinity])
      for (let at = 0; at < 7; at++) {
        const data = new Float32Array(7).fill(1e20);
        expect(() => checkPlane('f', { width: 7, height: 1, data })).not.toThrow();
        data[at] = value;
        expect(() => checkPlane('f', { width: 7, height: 1, data })).toThrow(`at x ${at}, y 0`);
        data.fill(3.4e38);
        expect(() => checkFinite('f', 'v', data)).not.toThrow();
        data[at] = value;
        expect(() => checkFinite('f', 'v', data)).toThrow(`at index ${at}`);
      }
    expect(() => checkResponses('f', { count: 2, width: 1, height: 1, data: new Float32Array(1) })).toThrow(
      'f: responses.data must have count × width × height = 2 values, got 1',
    );
    expect(() => checkResponses('f', 'x' as unknown as Responses)).toThrow('f: responses must be Responses');
  });

  it('refuse what is finite but too large to compute with', () => {
    for (let at = 0; at < 7; at++) {
      const data = new Float32Array(7).fill(-1e20);
      data[at] = 2 ** 67;
      expect(() => checkPlane('f', { width: 7, height: 1, data })).toThrow(
        new RangeError(
          `f: plane must have values of magnitude at most 1e+20, got ${2 ** 67} at x ${at}, y 0; scale them down`,
        ),
      );
    }
    expect(() => checkFinite('f', 'v', [1e150, -1e151], undefined, 1e150)).toThrow(
      'f: v must have values of magnitude at most 1e+150, got -1e+151 at index 1; scale them down',
    );
    expect(() => checkFinite('f', 'v', [1e150, -Number.MAX_VALUE])).not.toThrow();
  });

  it('refuse matrices whose size and data disagree, and what is no object', () => {
    const matrix = { rows: 2, cols: 2, data: Float64Array.of(1, 2, 3, 4) };
    expect(() => checkMatrix('f', 'm', matrix)).not.toThrow();
    expect(() => checkMatrix('f', 'm', { ...matrix, rows: 3 })).toThrow(
      new RangeError('f: m.data must have rows × cols = 6 values, got 4'),
    );
    expect(() => checkMatrix('f', 'm', { rows: 0, cols: 0, data: new Float64Array(0) })).toThrow('got 0');
    expect(() => checkMatrix('f', 'm', { ...matrix, data: Float64Array.of(1, 2, 3, NaN) })).toThrow(
      'f: m must have finite values, got NaN at x 1, y 1',
    );
    expect(() => checkMatrix('f', 'm', undefined as never)).toThrow(
      new TypeError('f: m must be a Matrix { rows, cols, data: Float64Array }, got undefined'),
    );
    expect(() => checkObject('f', 'set', {}, 'a Dataset')).not.toThrow();
    expect(() => checkObject('f', 'set', null, 'a Dataset')).toThrow(
      new TypeError('f: set must be a Dataset, got null'),
    );
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

  it('shows what a terminal would obey, or what cannot be seen', () => {
    const nasty = '\u001b[2J\u009b1m\u202e\u200ba';
    expect(describeValue(nasty)).toBe(String.raw`"\u001b[2J\x9b1m\u202e\u200ba"`);
    expect(describeValue({ [nasty]: 1 })).toBe(String.raw`an object with keys {\x1b[2J\x9b1m\u202e\u200ba}`);
    expect(() => checkOptions('f', { [nasty]: 1 }, [])).toThrow(
      String.raw`f: unknown option '\x1b[2J\x9b1m\u202e\u200ba'`,
    );
  });
  it('describe any value briefly', () => {
    expect([1, 'a', [1], new Float32Array(2), { a: 1 }, undefined, () => 1].map(describeValue)).toEqual([
      '1',
      '"a"',
      'an array of length 1',
      'a Float32Array of 8 bytes',
      'an object with keys {a}',
      'undefined',
      'a function',
    ]);
  });
});
