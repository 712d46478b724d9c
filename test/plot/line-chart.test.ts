import { lineChart } from 'texton-lab';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';

const rows = [
  { k: 5, accuracy: 60, low: 50, high: 70, bank: 'LM' },
  { k: 10, accuracy: 55.5, low: 45, high: 65, bank: 'LM' },
];

describe('lineChart', () => {
  it('is a plain value that holds what it shows of its rows and tells them in words', () => {
    const chart = lineChart(rows, {
      x: 'k',
      y: 'accuracy',
      series: 'bank',
      title: 'Accuracy over k',
      yTitle: 'accuracy (%)',
    });
    expect(JSON.parse(JSON.stringify(chart.spec)).data.values).toEqual([
      { x: 5, y: 60, series: 'LM' },
      { x: 10, y: 55.5, series: 'LM' },
    ]);
    expect(chart.spec).toMatchObject({ usermeta: { fields: { x: 'k', y: 'accuracy', series: 'bank' } } });
    expect(chart.text).toBe(
      'Line chart «Accuracy over k»: accuracy (%) (55.5 to 60) against k (5 to 10); series: LM.',
    );
  });

  it('draws a band behind the line where two fields bound it', () => {
    const chart = lineChart(rows, { x: 'k', y: 'accuracy', band: ['low', 'high'] });
    expect(
      (chart.spec as unknown as { layer: { mark: { type: string } }[] }).layer.map((l) => l.mark.type),
    ).toEqual(['area', 'line']);
  });

  it('keeps points off the frame, unless the ends of an axis are given', () => {
    interface Layer {
      encoding: { x: { scale: object }; y: { scale: object } };
    }
    const scales = (options: object): object[] => {
      const { spec } = lineChart(rows, { x: 'k', y: 'accuracy', ...options });
      const { x, y } = (spec as unknown as { layer: [Layer] }).layer[0].encoding;
      return [x.scale, y.scale];
    };
    const free = { zero: false, nice: false, padding: 8 };
    expect(scales({})).toEqual([free, free]);
    expect(scales({ log: 'x' })).toEqual([{ type: 'log', nice: false, padding: 8 }, free]);
    expect(scales({ yDomain: [0, 100] })).toEqual([free, { zero: false, domain: [0, 100] }]);
  });

  it('ticks up to twelve values along a logarithmic axis, and no other axis', () => {
    const axis = (list: readonly number[], log?: 'x' | 'y'): unknown => {
      const points = list.map((k) => ({ k, y: 1 }));
      const { spec } = lineChart(points, { x: 'k', y: 'y', ...(log && { log }) });
      const [layer] = (spec as unknown as { layer: { encoding: { x: { axis?: unknown } } }[] }).layer;
      return layer?.encoding.x.axis;
    };
    expect(axis([5, 20, 80, 20], 'x')).toEqual({ title: 'k', values: [5, 20, 80], labelExpr: 'datum.value' });
    const many = Array.from({ length: 13 }, (_, i) => i + 1);
    expect(axis(many.slice(1), 'x')).toMatchObject({ values: many.slice(1) });
    for (const untouched of [axis(many, 'x'), axis([5, 20, 80], 'y'), axis([5, 20, 80])])
      expect(untouched).toEqual({ title: 'k' });
  });

  it('writes all those values below the axis, and shows full colours in the legend of bands', async () => {
    const list = [5, 10, 20, 40, 80].map((k) => ({ k, y: k, low: k - 1, high: k + 1, name: 'LM' }));
    const chart = lineChart(list, { x: 'k', y: 'y', series: 'name', band: ['low', 'high'], log: 'x' });
    const svg = await new View(parse(compile(chart.spec).spec), { renderer: 'none' }).toSVG();
    for (const { k } of list) expect(svg).toContain(`>${k}</text>`);
    const symbol = /role-legend-symbol.*?<path[^>]*>/.exec(svg)?.[0];
    expect(symbol).toContain('fill="#0072B2"');
    expect(symbol).not.toContain('opacity="0.18"');
  });

  it('refuses what a logarithmic axis cannot show, and says where it is', () => {
    const points = [
      { k: 1, y: 2, low: 1, high: 4 },
      { k: 2, y: 3, low: 1, high: 5 },
    ];
    const chart = (changed: object, options: object): (() => unknown) => {
      const [first = {}, last] = points;
      return () => lineChart([first, { ...last, ...changed }], { x: 'k', y: 'y', ...options });
    };
    const band = ['low', 'high'];
    for (const bad of [0, -1])
      for (const [field, options] of [
        ['k', { log: 'x' }],
        ['k', { log: 'both' }],
        ['y', { log: 'y' }],
        ['y', { log: 'both' }],
        ['low', { log: 'y', band }],
        ['high', { log: 'both', band }],
      ] as const) {
        expect(chart({ [field]: bad }, options)).toThrow(
          `lineChart: rows[1].${field} must be above 0 on a logarithmic axis, got ${bad}; omit such rows or the option log`,
        );
        expect(chart({ [field]: bad }, { band })).not.toThrow();
      }
    expect(chart({ low: NaN, high: NaN }, { log: 'y', band })).not.toThrow();
    expect(chart({ k: 'ten' }, { log: 'x' })).toThrow('lineChart: rows[1].k must be a number, got "ten"');
    expect(chart({}, { log: 'y', yDomain: [0, 10] })).toThrow(
      'lineChart: yDomain must be above 0 on a logarithmic axis, got [0, 10]',
    );
  });

  it('refuses rows without the field, with NaN, and no rows', () => {
    expect(() => lineChart(rows, { x: 'K', y: 'accuracy' })).toThrow(
      "lineChart: rows[0] must have a field 'K', got {k, accuracy, low, high, bank}",
    );
    expect(() => lineChart([{ k: 1, y: NaN }], { x: 'k', y: 'y' })).toThrow(
      'lineChart: rows[0].y must be finite, got NaN',
    );
    expect(() => lineChart([], { x: 'k', y: 'y' })).toThrow(
      'lineChart: rows must have at least one row, got none',
    );
  });
});
