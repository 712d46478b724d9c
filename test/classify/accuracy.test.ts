import { accuracy, wilsonInterval } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';

describe('accuracy', () => {
  it('counts the items classified rightly', () => {
    expect(accuracy([0, 1, 2, 2], Int32Array.of(0, 1, 1, 2))).toEqual({
      accuracy: 0.75,
      correct: 3,
      total: 4,
      interval: wilsonInterval(3, 4),
    });
  });

  it('refuses an empty test set', () => {
    expect(() => accuracy([], [])).toThrow('accuracy: truth must have at least one item, got none');
  });
});
