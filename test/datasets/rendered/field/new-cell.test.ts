import { newCell } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('newCell', () => {
  it('makes an answer of its own at every call', () => {
    expect(newCell()).toEqual({ id: 0, distance: 0, edge: 0, dx: 0, dy: 0 });
    expect(newCell()).not.toBe(newCell());
  });
});
