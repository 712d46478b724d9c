import { nearestCell, newCell } from 'texton-lab/dist/datasets/rendered/field';
import { describe, expect, it } from 'vitest';

describe('nearestCell', () => {
  it('finds squares when there is no jitter', () => {
    const cell = nearestCell(1, 3.7, 8.5, 0, newCell());
    expect(cell.dx).toBeCloseTo(0.2, 12);
    expect(cell.dy).toBeCloseTo(0, 12);
    expect(cell.distance).toBeCloseTo(0.2, 12);
    expect(cell.edge).toBeCloseTo(0.3, 12);
  });

  it('finds the nearest centre: moving to it stays in the same cell', () => {
    for (let i = 0; i < 200; i++) {
      const x = i * 0.317;
      const y = i * 0.713;
      const { id, dx, dy } = nearestCell(9, x, y, 1, newCell());
      const centre = nearestCell(9, x - dx, y - dy, 1, newCell());
      expect(centre.id).toBe(id);
      expect(centre.distance).toBeCloseTo(0, 9);
    }
  });
});
