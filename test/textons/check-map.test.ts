import { checkMap, type TextonMap } from 'texton-lab/dist/textons';
import { describe, expect, it } from 'vitest';

const map = (...data: number[]): TextonMap => ({ width: 2, height: 2, data: Int32Array.from(data) });

describe('checkMap', () => {
  it('lets pass a map of textons that are there', () => {
    expect(() => checkMap('f', map(0, 1, 2, 0), 3)).not.toThrow();
    expect(() => checkMap('f', map(0, 1, 2, 999))).not.toThrow();
  });

  it.each([
    [map(0, 1, 3, 0), 'f: map must contain texton indices in [0, 2], got 3 at x 0, y 1'],
    [map(0, -1, 0, 0), 'f: map must contain texton indices in [0, 2], got -1 at x 1, y 0'],
    [map(0, 0, 0), 'f: map.data must have width × height = 4 labels, got 3'],
    [{ ...map(), width: 0 }, 'f: map.width must be an integer of at least 1, got 0'],
    [{ ...map(), height: 1.5 }, 'f: map.height must be an integer of at least 1, got 1.5'],
    [null, 'f: map must be a TextonMap { width, height, data: Int32Array }, got null'],
    [{ width: 1, height: 1, data: [0] }, 'f: map must be a TextonMap'],
  ])('refuses bad map %#', (bad, message) => {
    expect(() => checkMap('f', bad as TextonMap, 3)).toThrow(message);
  });

  it('refuses a negative texton where their number is not known, and names another argument', () => {
    expect(() => checkMap('f', map(0, 0, 0, -7), Infinity, 'b')).toThrow(/f: b.*0.*got -7 at x 1, y 1$/);
  });
});
