import { classificationReport } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

describe('classificationReport', () => {
  it('writes both lists one below the other, and the accuracy', () => {
    expect(classificationReport([0, 0, 1], Int32Array.of(0, 1, 1)).split('\n')).toEqual([
      'predicted: [0 1 1]',
      'true:      [0 0 1]',
      'accuracy on the test set: 66.6667 %',
    ]);
  });

  it('refuses lists of different lengths', () => {
    expect(() => classificationReport([0], [0, 1])).toThrow('classificationReport: predicted must');
  });
});
