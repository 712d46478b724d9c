import { heatMap } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('heatMap', () => {
  it('has a cell for each entry, row 0 first, and sums the diagonal in words', () => {
    const chart = heatMap(
      { rows: 2, cols: 2, data: Float64Array.of(3, 1, 0, 4) },
      { title: 'Confusion', valueTitle: 'items', rowNames: ['bark', 'brick'], colNames: ['bark', 'brick'] },
    );
    const { values } = chart.spec.data as unknown as { values: object[] };
    expect(values).toEqual([
      { row: 'bark', column: 'bark', items: 3 },
      { row: 'bark', column: 'brick', items: 1 },
      { row: 'brick', column: 'bark', items: 0 },
      { row: 'brick', column: 'brick', items: 4 },
    ]);
    expect(chart.text).toBe('Heat map «Confusion»: 2 × 2 cells of items; diagonal 7 of 8.');
  });

  it('refuses too few names', () => {
    expect(() => heatMap({ rows: 1, cols: 2, data: new Float64Array(2) }, { colNames: ['a'] })).toThrow(
      'heatMap: colNames must have 2 names, got 1',
    );
  });
});
