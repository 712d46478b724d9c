import { checkFinite, checkMatrix, checkPlane, checkResponses } from 'texton-lab/dist/core';
import type { Plane, Responses } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('checks of shapes', () => {
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

  it('refuse matrices whose size and data disagree', () => {
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
  });
});
