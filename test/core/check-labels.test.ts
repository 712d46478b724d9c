import { checkLabels } from 'texton-lab/dist/core';
import { describe, expect, it } from 'vitest';

describe('checkLabels', () => {
  it('returns the number of classes', () => {
    expect(checkLabels('f', 'labels', Int32Array.of(0, 4, 1), 3)).toBe(5);
  });

  it.each([
    [[0], 2, 'f: labels must have one label for each of 2 items, got 1'],
    [[0, -1], 2, 'f: labels[1] must be an integer in [0, 999999], got -1'],
    [[0.5], 1, 'f: labels[0] must be an integer in [0, 999999], got 0.5'],
    [[3e9], 1, 'f: labels[0] must be an integer in [0, 999999], got 3000000000'],
    [undefined as unknown as number[], 1, 'f: labels must be a list of class numbers, got undefined'],
  ])('names what is wrong %#', (labels, count, message) => {
    expect(() => checkLabels('f', 'labels', labels, count)).toThrow(message);
  });
});
