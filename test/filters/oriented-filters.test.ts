import { orientedFilters } from 'texton-lab/dist/filters/oriented-filters';
import { describe, expect, it } from 'vitest';

describe('orientedFilters', () => {
  it('goes through six orientations at each scale', () => {
    const filters = orientedFilters(9, 'bar', [1, 2]);
    expect(filters.map((f) => [f.sigma, Math.round((f.orientation * 180) / Math.PI)])).toEqual(
      [1, 2].flatMap((s) => [0, 30, 60, 90, 120, 150].map((o) => [s, o])),
    );
  });

  it('makes the vertical bar the horizontal one turned by 90°', () => {
    const [horizontal, , , vertical] = orientedFilters(9, 'bar', [1.5]);
    const turned = vertical?.kernel.map(
      (_, i) => horizontal?.kernel[(i % 9) * 9 + 8 - Math.floor(i / 9)] as number,
    );
    expect(turned ?? []).toBeCloseToArray(vertical?.kernel ?? [], { atol: 1e-15 });
  });
});
