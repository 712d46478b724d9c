import { checkLabelledVectors } from 'texton-lab/dist/classify/check-labelled-vectors';
import { describe, expect, it } from 'vitest';

describe('checkLabelledVectors', () => {
  it('returns the length of the vectors', () => {
    expect(checkLabelledVectors('f', 'a', { vectors: [[1, 2, 3]], labels: [0] })).toBe(3);
  });

  it.each([
    [null as never, 'f: a must be LabelledVectors { vectors, labels }, got null'],
    [{ vectors: [], labels: [] }, /f: a\.vectors.*got none$/],
    [{ vectors: [[1], [1, 2]], labels: [0, 0] }, /f: a\.vectors\[1\].*1.*got 2$/],
    [{ vectors: [[1]], labels: [] }, /f: a\.labels.*1.*got 0$/],
  ])('names what is wrong %#', (part, message) => {
    expect(() => checkLabelledVectors('f', 'a', part)).toThrow(message);
  });
});
