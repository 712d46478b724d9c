import { describe, expect, it } from 'vitest';
import { agreeOnTurns, centresOfTurn } from './nearest-610.mjs';

describe('centresOfTurn', () => {
  it('changes every value a little at each turn, in single precision', () => {
    const centres = Float64Array.of(0.3, -1.7, 5).map(Math.fround);
    expect(centresOfTurn(centres, 0)).toEqual(centres);
    const [first, second] = [1, 2].map((turn) => centresOfTurn(centres, turn));
    first?.forEach((value: number, i: number) => {
      expect(value).not.toBe(centres[i]);
      expect(value).not.toBe(second?.[i]);
      expect(value).toBe(Math.fround(value));
      expect(Math.abs(value / (centres[i] as number) - 1)).toBeLessThan(3e-7);
    });
  });
});

describe('agreeOnTurns', () => {
  const given = { rows: Float32Array.of(0, 3), centres: Float64Array.of(0, 3), dimensions: 1 };
  const ours = new Map([0, 1, 2].map((turn) => [turn, [0, 1]]));

  it('compares the labels of every turn that both have had', () => {
    const same = { labels: Int32Array.of(0, 1, 0, 1, 1, 0), turns: [0, 2, 7] };
    expect(agreeOnTurns(ours, same, given)).toBe('same labels for 2 sets of textons (0 ties)');
    const other = { labels: Int32Array.of(0, 1, 0, 0), turns: [0, 2] };
    expect(() => agreeOnTurns(ours, other, given)).toThrow('1 labels differ that are no ties');
    expect(() => agreeOnTurns(ours, { labels: Int32Array.of(0, 1), turns: [9] }, given)).toThrow('no labels');
  });
});
