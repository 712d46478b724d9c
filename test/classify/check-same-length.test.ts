import { manhattan } from 'texton-lab/dist/classify';
import { describe, expect, it } from 'vitest';

describe('checkSameLength', () => {
  it('refuses vectors without values', () => {
    expect(() => manhattan([], [])).toThrow('at least one, got 0 and 0');
  });
});
