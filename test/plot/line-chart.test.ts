import { lineChart } from 'texton-lab';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { drawn } from './drawn';

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
    expect(axis(many, 'x')).toEqual({ title: 'k' });
    for (const linear of [axis([5, 20, 80], 'y'), axis([5, 20, 80])])
      expect(linear).toEqual({ title: 'k', tickMinStep: 1 });
  });

  it('ticks the multiples of a step where one is asked for', async () => {
    const filters = Array.from({ length: 48 }, (_, filter) => ({ filter, y: filter / 7 + 50 }));
    const { texts } = await drawn(lineChart(filters, { x: 'filter', y: 'y', xStep: 6 }));
    expect(texts.slice(0, 8)).toEqual(['0', '6', '12', '18', '24', '30', '36', '42']);
    const few = await drawn(lineChart(rows, { x: 'k', y: 'accuracy', xStep: 2 }));
    expect(few.texts.slice(0, 3)).toEqual(['6', '8', '10']);
  });

  it('refuses a step where there are no steps, and one that makes hundreds of ticks', () => {
    const refused = (options: object) => () => lineChart(rows, { x: 'k', y: 'accuracy', ...options });
    expect(refused({ xStep: 6, log: 'x' })).toThrow('lineChart: xStep must be omitted where x is text');
    expect(refused({ xStep: 6, x: 'bank' })).toThrow('lineChart: xStep must be omitted where x is text');
    expect(refused({ xStep: 0.5 })).toThrow('lineChart: xStep must be an integer');
    const far = [...rows, { ...rows[0], k: 1000 }] as typeof rows;
    expect(() => lineChart(far, { x: 'k', y: 'accuracy', xStep: 1 })).toThrow(
      'lineChart: xStep must make at most 200 ticks, got 1, which makes 996',
    );
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
      /lineChart: rows\[0\].*got \{k, accuracy, low, high, bank\}$/,
    );
    expect(() => lineChart([{ k: 1, y: NaN }], { x: 'k', y: 'y' })).toThrow(
      /lineChart: rows\[0\]\.y.*got NaN$/,
    );
    expect(() => lineChart([], { x: 'k', y: 'y' })).toThrow(/lineChart: rows.*got none$/);
  });
});
