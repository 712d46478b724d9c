import {
  barChart,
  clusterRows,
  heatMap,
  imageGrid,
  lineChart,
  pointChart,
  tableHtml,
  table,
} from 'texton-lab';
import { describe, expect, it } from 'vitest';

/** More than a call can have arguments. */
const MANY = 200_000;
const rows = Array.from({ length: MANY }, (_, i) => ({ k: i + 1, v: (i % 1000) - 3, name: `c${i % 7}` }));

describe('charts and tables of 200 000 rows', () => {
  it('are made', () => {
    const extent = 'v (-3 to 996) against k (1 to 200000)';
    expect(lineChart(rows, { x: 'k', y: 'v' }).text).toBe(`Line chart: ${extent}.`);
    expect(barChart(rows, { x: 'k', y: 'v', facet: 'name' }).text).toContain(extent);
    expect(pointChart(rows, { x: 'k', y: 'v', series: 'name' }).text).toContain(extent);
    expect(table(rows, { columns: ['k', 'v'] }).text.length).toBe((MANY + 1) * 12 - 1);
    expect(tableHtml(rows, { columns: ['v'] })).toContain('>996<');
  });

  it('can have that many series and classes', () => {
    const own = rows.map(({ k }) => ({ k, name: `class ${k}` }));
    expect(barChart(own, { x: 'name', y: 'k' }).text).toContain('(1 to 200000)');
    const matrix = { rows: MANY, cols: 1, data: new Float64Array(MANY) };
    expect(heatMap(matrix, { rowNames: own.map(({ name }) => name) }).text).toContain('200000 × 1 cells');
  });

  it('can be joined and made of clusters', () => {
    const vectors = { count: MANY, dimensions: 2, data: new Float32Array(2 * MANY) };
    const centroids = { rows: 1, cols: 2, data: new Float64Array(2) };
    expect(clusterRows(vectors, { centroids, assignments: new Int32Array(MANY) })).toHaveLength(MANY + 1);
  });

  it('and grids of many pictures too', () => {
    const plane = { width: 1, height: 1, data: new Float32Array(1) };
    const grid = imageGrid(
      Array.from({ length: 130_000 }, () => plane),
      { scale: 1 },
    );
    expect(grid.text).toContain('130000 pictures');
  });
});
