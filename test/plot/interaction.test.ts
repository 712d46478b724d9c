import { barChart, heatMap, lineChart, pointChart, renderPng, type Chart } from 'texton-lab';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { describe, expect, it, vi } from 'vitest';

interface Item {
  readonly marktype?: string;
  readonly role?: string;
  readonly tooltip?: unknown;
  readonly items?: readonly Item[];
}

/** The tooltips of all marks of a kind, as the page would show them. */
async function tooltips(chart: Chart, kind: string): Promise<unknown[]> {
  const view = await new View(parse(compile(chart.spec).spec), { renderer: 'none', logLevel: 0 }).runAsync();
  const found: unknown[] = [];
  const visit = (item: Item): void => {
    if (item.marktype === kind && item.role === 'mark')
      found.push(...(item.items ?? []).map(({ tooltip }) => tooltip));
    for (const inner of item.items ?? []) visit(inner);
  };
  visit((view.scenegraph() as unknown as { readonly root: Item }).root);
  return found;
}

const rows = [
  { k: 1, accuracy: 81.23456, from: 70, to: 90, bank: 'LM' },
  { k: 20, accuracy: 60, from: 51.5, to: 68, bank: 'Gabor' },
];

describe('the charts', () => {
  it('tell every field of a point of a line, with four digits', async () => {
    const chart = lineChart(rows, {
      x: 'k',
      y: 'accuracy',
      yTitle: 'accuracy (%)',
      series: 'bank',
      band: ['from', 'to'],
    });
    expect(await tooltips(chart, 'symbol')).toEqual([
      { bank: 'LM', k: '1', 'accuracy (%)': '81.23', from: '70', to: '90' },
      { bank: 'Gabor', k: '20', 'accuracy (%)': '60', from: '51.5', to: '68' },
    ]);
    expect(await tooltips(chart, 'area')).toHaveLength(2);
  });
  it('tell every field of a bar and of its interval', async () => {
    const chart = barChart(rows, { x: 'bank', y: 'accuracy', interval: ['from', 'to'] });
    const told = [
      { bank: 'LM', accuracy: '81.23', from: '70', to: '90' },
      { bank: 'Gabor', accuracy: '60', from: '51.5', to: '68' },
    ];
    expect(await tooltips(chart, 'rect')).toEqual(told);
    expect(await tooltips(chart, 'rule')).toEqual([...told, ...told]);
  });
  it('tell of a point where it is, and of which series', async () => {
    const chart = pointChart(rows, { x: 'k', y: 'accuracy', series: 'bank' });
    expect(await tooltips(chart, 'symbol')).toContainEqual({ bank: 'LM', k: '1', accuracy: '81.23' });
  });
  it('tell of a cell of a confusion matrix the classes, the count and the share of its row', async () => {
    const matrix = { rows: 2, cols: 2, data: Float64Array.of(3, 1, 0, 0) };
    const names = ['bark', 'brick'];
    const titles = {
      rowTitle: 'true class',
      colTitle: 'predicted',
      valueTitle: 'tests',
      rowNames: names,
      colNames: names,
    };
    const told = await tooltips(heatMap(matrix, titles), 'rect');
    expect(told[1]).toEqual({
      'true class': 'bark',
      predicted: 'brick',
      tests: '1',
      'share of the true class': '25.0%',
    });
    expect(told[3]).toMatchObject({ 'share of the true class': '0.0%' });
    const signed = { rows: 1, cols: 1, data: Float64Array.of(-1) };
    expect(await tooltips(heatMap(signed), 'rect')).toEqual([{ row: '0', column: '0', value: '−1' }]);
  });
  it('are drawn as pictures without a word of warning', async () => {
    const warn = vi.spyOn(console, 'warn');
    await renderPng(lineChart(rows, { x: 'k', y: 'accuracy', series: 'bank' }));
    await renderPng(pointChart(rows, { x: 'k', y: 'accuracy', series: 'bank' }));
    expect(warn).not.toHaveBeenCalled();
  });
});
