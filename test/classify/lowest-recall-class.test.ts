import { lowestRecallClass } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const confusion = (rows: number, ...data: number[]) => ({ rows, cols: rows, data: Float64Array.from(data) });

describe('lowestRecallClass', () => {
  it('finds the class of whose items the smallest part is right', () => {
    // 3 of 4, 5 of 10, 2 of 2.
    const found = lowestRecallClass(confusion(3, 3, 1, 0, 5, 5, 0, 0, 0, 2));
    expect(found).toEqual({ label: 1, correct: 5, total: 10 });
  });

  it('takes the first of several, and passes over classes without items', () => {
    expect(lowestRecallClass(confusion(3, 0, 0, 0, 0, 1, 1, 1, 0, 1)).label).toBe(1);
  });

  it('refuses a matrix that counts nothing', () => {
    expect(() => lowestRecallClass(confusion(2, 0, 0, 0, 0))).toThrow(
      'lowestRecallClass: confusion must count at least one item, got none',
    );
    expect(() => lowestRecallClass(null as never)).toThrow('lowestRecallClass: confusion must be a Matrix');
    expect(() => lowestRecallClass({ rows: 1, cols: 2, data: Float64Array.of(1, 1) })).toThrow(
      'lowestRecallClass: confusion must have as many rows as columns, got 1×2',
    );
  });
});
