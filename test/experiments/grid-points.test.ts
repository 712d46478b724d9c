import { gridPoints } from 'texton-lab/dist/experiments/grid-points';
import { describe, expect, it } from 'vitest';

describe('gridPoints', () => {
  it('lists every combination, the first axis slowest, by name and by setting', () => {
    const points = gridPoints('f', { bank: { small: 2, large: 5 }, k: { one: 1, two: 4 } });
    expect(points.map(({ labels }) => Object.values(labels).join(' '))).toEqual([
      'small one',
      'small two',
      'large one',
      'large two',
    ]);
    expect(points[1]).toEqual({ labels: { bank: 'small', k: 'two' }, point: { bank: 2, k: 4 } });
  });

  it('refuses no axis, and an axis without a setting', () => {
    expect(() => gridPoints('f', {})).toThrow('f: axes must have at least one axis, got none');
    expect(() => gridPoints('f', { bank: {} })).toThrow(
      'f: axes.bank must have at least one setting, got none',
    );
    expect(() => gridPoints('f', { bank: 3 as never })).toThrow(
      'f: axes.bank must be settings by name, or a list of strings or numbers, got 3',
    );
  });
});
