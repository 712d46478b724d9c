import { nextFastLength, stageRadices } from 'texton-lab/dist/compute/fast-length';
import { describe, expect, it } from 'vitest';

describe('stageRadices', () => {
  it('multiply to the length, and are none where another prime divides it', () => {
    expect(stageRadices(240)).toEqual([4, 4, 3, 5]);
    expect(stageRadices(1080)).toEqual([4, 2, 3, 3, 3, 5]);
    expect(stageRadices(8)).toEqual([4, 2]);
    expect(stageRadices(1)).toEqual([]);
    expect(stageRadices(14)).toBeUndefined();
  });
});

describe('nextFastLength', () => {
  it.each([
    [1, 1],
    [7, 8],
    [49, 50],
    [74, 75],
    [98, 100],
    [224, 225],
    [241, 243],
  ])('is at least %i: %i', (minimum, expected) => {
    expect(nextFastLength(minimum)).toBe(expected);
  });
});
