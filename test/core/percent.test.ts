import { percent } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('percent', () => {
  it('writes a share with one digit after the point, or as many as asked for', () => {
    expect(percent(0.125)).toBe('12.5 %');
    expect(percent(0.7, { digits: 4 })).toBe('70.0000 %');
    expect(percent(1, { digits: 0 })).toBe('100 %');
  });

  it('refuses what is no finite number', () => {
    expect(() => percent(NaN)).toThrow('percent: share must be a finite number, got NaN');
  });
});
