import { hashCell } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('hashCell', () => {
  it('gives 32-bit integers that stay what they are', () => {
    expect([hashCell(0, 0, 0), hashCell(1, 2, 3), hashCell(1, -2, 3)]).toEqual([
      1873621569, 1923048599, 594535865,
    ]);
  });

  it('gives different numbers to neighbouring cells and to neighbouring seeds', () => {
    const seen = new Set<number>();
    for (let seed = 0; seed < 4; seed++)
      for (let y = -20; y < 20; y++) for (let x = -20; x < 20; x++) seen.add(hashCell(seed, x, y));
    expect(seen.size).toBeGreaterThan(6395);
  });
});
