import { shapeOf } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const plane = (width: number, height: number) => ({
  width,
  height,
  data: new Float32Array(width * height),
});

describe('shapeOf', () => {
  it('puts the slowest index first', () => {
    expect(shapeOf(plane(4, 3))).toEqual([3, 4]);
    expect(shapeOf({ count: 48, width: 4, height: 3, data: new Float32Array(576) })).toEqual([48, 3, 4]);
    expect(shapeOf({ rows: 20, cols: 48, data: new Float64Array(960) })).toEqual([20, 48]);
    expect(shapeOf({ count: 6, dimensions: 2, data: new Float32Array(12) })).toEqual([6, 2]);
  });

  it('counts the values of a list, and none for a number', () => {
    expect(shapeOf(Int32Array.of(1, 2, 3))).toEqual([3]);
    expect(shapeOf([1, 2])).toEqual([2]);
    expect(shapeOf(7)).toEqual([]);
    expect(shapeOf([])).toEqual([0]);
  });

  it('puts the length of a list before the shape of its items', () => {
    expect(shapeOf([plane(4, 3), plane(4, 3)])).toEqual([2, 3, 4]);
    expect(shapeOf([[new Float64Array(5)], [new Float64Array(5)]])).toEqual([2, 1, 5]);
  });

  it('refuses items of several shapes, naming the first that differs', () => {
    expect(() => shapeOf([plane(4, 3), plane(4, 3), plane(3, 4)])).toThrow(
      'shapeOf: items of value must have the same shape, got [3, 4] at index 0 and [4, 3] at index 2',
    );
  });

  it('refuses what has no shape', () => {
    for (const value of ['text', null, undefined, {}, { width: 3 }, new DataView(new ArrayBuffer(8))])
      expect(() => shapeOf(value)).toThrow(TypeError);
    expect(() => shapeOf('text')).toThrow(
      'shapeOf: value must be a number, a list, a plane, responses, vectors or a matrix, got "text"',
    );
  });
});
