import { montage } from 'texton-lab/dist/image';
import { describe, expect, it } from 'vitest';
import { planeOf, rowsOf } from './fixtures';

const one = planeOf([
  [1, 2],
  [3, 4],
]);
const two = planeOf([
  [5, 6],
  [7, 8],
]);

describe('montage', () => {
  it('lays pictures out row by row with gaps between them and none around', () => {
    expect(rowsOf(montage([one, two, one], { columns: 2, gap: 1, background: 0 }))).toEqual([
      [1, 2, 0, 5, 6],
      [3, 4, 0, 7, 8],
      [0, 0, 0, 0, 0],
      [1, 2, 0, 0, 0],
      [3, 4, 0, 0, 0],
    ]);
  });

  it('lays out more pictures than a call can have arguments', () => {
    const { width, height } = montage(
      Array.from({ length: 200_000 }, () => planeOf([[1]])),
      { gap: 0 },
    );
    expect([width, height]).toEqual([448, 447]);
  });

  it('centres smaller pictures in cells of the largest size', () => {
    const small = planeOf([[9]]);
    const large = planeOf([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(rowsOf(montage([small, large], { columns: 2, gap: 0, background: 0 }))).toEqual([
      [0, 0, 0, 1, 1, 1],
      [0, 9, 0, 1, 1, 1],
      [0, 0, 0, 1, 1, 1],
    ]);
  });

  it('is as square as it can be by itself', () => {
    const plane = montage(
      Array.from({ length: 5 }, () => one),
      { gap: 0 },
    );
    expect([plane.width, plane.height]).toEqual([6, 4]);
  });

  it('stretches each picture by itself, or all together', () => {
    const third = Math.fround(1 / 3);
    const each = montage([one, two], { columns: 2, gap: 0, stretch: 'each' });
    expect(rowsOf(each)).toEqual([
      [0, third, 0, third],
      [Math.fround(2 / 3), 1, Math.fround(2 / 3), 1],
    ]);
    const together = montage([one, two], { columns: 2, gap: 0, stretch: 'together' });
    expect(together.data[0]).toBe(0);
    expect(together.data[7]).toBe(1);
    expect(together.data[1]).toBe(Math.fround(1 / 7));
  });

  it('shows a constant picture in the middle grey when it is stretched', () => {
    expect(rowsOf(montage([planeOf([[7]])], { stretch: 'each' }))).toEqual([[0.5]]);
  });

  it('refuses an empty list, no columns and an unknown stretch', () => {
    expect(() => montage([])).toThrow('montage: planes.length must be an integer of at least 1, got 0');
    expect(() => montage([one], { columns: 0 })).toThrow(
      'montage: columns must be an integer of at least 1, got 0',
    );
    expect(() => montage([one], { stretch: 'all' as 'each' })).toThrow(/montage: stretch.*got "all"$/);
  });

  it('refuses what is no list of planes, and a hole in it', () => {
    expect(() => montage(null as never)).toThrow('montage: planes must be a list of planes, got null');
    const hole = Object.assign(Array.from({ length: 0 }), { 0: one, 2: two });
    expect(() => montage(hole as never)).toThrow(/montage: planes\[1\].*got undefined$/);
  });

  it('refuses a montage larger than an image may be, before it takes the memory', () => {
    for (const options of [{ columns: 1e9 }, { columns: 1, gap: 1e9 }])
      expect(() => montage([one, two], options)).toThrow(
        /^montage: the montage must have at most 268435456 pixels, got \d+ × \d+ of \d+ columns with gaps of \d+; use fewer/,
      );
  });
});
