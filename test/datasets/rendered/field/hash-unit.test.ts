import { hashUnit } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('hashUnit', () => {
  it('fills [0, 1) evenly', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 10000; i++) {
      const bin = Math.floor(10 * hashUnit(5, i % 100, Math.floor(i / 100)));
      counts[bin] = (counts[bin] ?? NaN) + 1;
    }
    expect(counts).toHaveLength(10);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
