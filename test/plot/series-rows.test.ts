import { seriesRows } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('seriesRows', () => {
  it('makes a row of every value, list by list', () => {
    const fields = { x: 'texton', y: 'share', series: 'class' };
    expect(seriesRows([[0.25, 0.75], Float64Array.of(1)], { ...fields, names: ['cloth', 'sand'] })).toEqual([
      { texton: 0, share: 0.25, class: 'cloth' },
      { texton: 1, share: 0.75, class: 'cloth' },
      { texton: 0, share: 1, class: 'sand' },
    ]);
    expect(seriesRows([[1], [2]], fields).map((row) => row['class'])).toEqual(['0', '1']);
  });

  it('leaves the name out unless it is asked for', () => {
    expect(seriesRows([[3]], { x: 'n', y: 's' })).toEqual([{ n: 0, s: 3 }]);
  });

  it('refuses too few names', () => {
    expect(() => seriesRows([[1], [2]], { x: 'x', y: 'y', series: 'z', names: ['one'] })).toThrow(
      'seriesRows: names must have one name per list (2), got an array of length 1',
    );
  });

  it('refuses one field for two things', () => {
    expect(() => seriesRows([[1]], { x: 'k', y: 'k' })).toThrow(
      "seriesRows: x, y and series must be different fields, got 'k' twice",
    );
    expect(() => seriesRows([[1]], { x: 'x', y: 'k', series: 'k' })).toThrow("got 'k' twice");
  });
});
