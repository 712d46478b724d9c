import { pointChart, renderPng } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { drawn } from './drawn';

const rows = [
  { a: 1, b: 5, cluster: '0', centre: false, panel: 'start' },
  { a: 3, b: 2, cluster: '1', centre: true, panel: 'end' },
];

interface Layers {
  layer: { mark: { type: string } }[];
}

describe('pointChart', () => {
  it('is a plain value that holds what it shows of its rows and tells them in words', () => {
    const chart = pointChart(rows, { x: 'a', y: 'b', series: 'cluster', title: 'Points' });
    expect(JSON.parse(JSON.stringify(chart.spec)).data.values).toEqual([
      { x: 1, y: 5, series: '0' },
      { x: 3, y: 2, series: '1' },
    ]);
    expect(chart.text).toBe(
      'Scatter chart «Points»: 2 points, b (2 to 5) against a (1 to 3); cluster: 0, 1.',
    );
  });

  it('draws marked rows in a layer of their own, on top', () => {
    const plain = pointChart(rows, { x: 'a', y: 'b' }).spec as unknown as Layers;
    const marked = pointChart(rows, { x: 'a', y: 'b', marked: 'centre' }).spec as unknown as Layers;
    expect(plain.layer.map((l) => l.mark.type)).toEqual(['circle']);
    expect(marked.layer.map((l) => l.mark.type)).toEqual(['circle', 'point']);
  });

  it('splits into small charts that stand side by side, in the order of the rows', async () => {
    const { texts } = await drawn(pointChart(rows, { x: 'a', y: 'b', facet: 'panel' }));
    expect(texts.filter((text) => ['end', 'start'].includes(text))).toEqual(['start', 'end']);
    const one = await renderPng(pointChart(rows, { x: 'a', y: 'b', width: 100 }));
    const two = await renderPng(pointChart(rows, { x: 'a', y: 'b', width: 100, facet: 'panel' }));
    expect(two.width).toBeGreaterThan(one.width + 90);
  });

  it('refuses rows without a field and unknown options', () => {
    expect(() => pointChart(rows, { x: 'a', y: 'c' })).toThrow(
      /pointChart: rows\[0\].*got \{a, b, cluster, centre, panel\}$/,
    );
    expect(() => pointChart(rows, { x: 'a', y: 'b', colour: 'c' } as never)).toThrow(
      "pointChart: unknown option 'colour'",
    );
  });
});
