import {
  barChart,
  heatMap,
  imageGrid,
  lineChart,
  pointChart,
  renderPng,
  type Chart,
  type Row,
} from 'texton-lab';
import { visibleText } from 'texton-lab/dist/core';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { drawn } from './drawn';
import { NASTY } from './nasty-names';

type Names = Readonly<Record<'x' | 'y' | 'low' | 'high' | 'series' | 'facet' | 'marked', string>>;

const PLAIN: Names = { x: 'a', y: 'b', low: 'c', high: 'd', series: 'e', facet: 'f', marked: 'g' };

/** Rows with fields of the names, whatever these are: `__proto__` is a field as good as any. */
function rows(n: Names, x: (i: number) => number | string): Row[] {
  return Array.from({ length: 6 }, (_, i) => ({
    [n.x]: x(i % 3),
    [n.y]: 10 + 7 * i,
    [n.low]: i === 4 ? NaN : 8 + 6 * i,
    [n.high]: 12 + 9 * i,
    [n.series]: i < 3 ? 'first' : 'second',
    [n.facet]: i % 2 ? 'odd' : 'even',
    [n.marked]: i === 1,
  }));
}

const CHARTS: Readonly<Record<string, (n: Names) => Chart>> = {
  lineChart: ({ x, y, low, high, series, ...n }) =>
    lineChart(
      rows({ x, y, low, high, series, ...n }, (i) => 2 ** i),
      { x, y, series, band: [low, high], log: 'both', xTitle: 'X', yTitle: 'Y' },
    ),
  'lineChart of texts': ({ x, y, low, high, series, ...n }) =>
    lineChart(
      rows({ x, y, low, high, series, ...n }, (i) => `k${i}`),
      { x, y, series, xTitle: 'X', yTitle: 'Y' },
    ),
  barChart: ({ x, y, low, high, series, ...n }) =>
    barChart(
      rows({ x, y, low, high, series, ...n }, (i) => `k${i}`),
      { x, y, series, interval: [low, high], xTitle: 'X', yTitle: 'Y' },
    ),
  'barChart in facets, lying': ({ x, y, low, high, series, facet, ...n }) =>
    barChart(
      rows({ x, y, low, high, series, facet, ...n }, (i) => i),
      { x, y, series, facet, interval: [low, high], horizontal: true, xTitle: 'X', yTitle: 'Y' },
    ),
  pointChart: ({ x, y, series, facet, marked, ...n }) =>
    pointChart(
      rows({ x, y, series, facet, marked, ...n }, (i) => i),
      { x, y, series, facet, marked, xTitle: 'X', yTitle: 'Y' },
    ),
};

describe('names of fields', () => {
  const roles = Object.keys(PLAIN);
  /** Gives each role another name, from one on. */
  const named = (first: number): Names =>
    Object.fromEntries(roles.map((role, i) => [role, NASTY[(first + i) % NASTY.length]])) as Names;
  const withoutTitles = ({ spec }: Chart): string =>
    JSON.stringify(spec, (key, value: unknown) => (['title', 'usermeta'].includes(key) ? undefined : value));

  it.each(Object.entries(CHARTS))('change nothing but titles in %s', async (_name, chart) => {
    const plain = await drawn(chart(PLAIN));
    expect(Object.values(plain.marks).join('')).not.toContain('NaN');
    for (let first = 0; first < NASTY.length; first++) {
      const names = named(first);
      expect(withoutTitles(chart(names))).toBe(withoutTitles(chart(PLAIN)));
      if (first % roles.length > 0) continue;
      const nasty = await drawn(chart(names));
      expect(nasty.marks).toEqual(plain.marks);
    }
  });

  it('are the titles of axes and legends where these have none', async () => {
    for (const name of NASTY.filter((n) => n.trim())) {
      const [x, y, series] = [name, `${name} 2`, `${name} 3`] as const;
      const { texts, marks } = await drawn(
        lineChart([{ [x]: 1, [y]: 3, [series]: 'LM' }], { x, y, series, title: name }),
      );
      const titles = [x, y, series, name].map((text) => visibleText(text));
      expect(texts.filter((text) => titles.includes(text)).toSorted()).toEqual(titles.toSorted());
      expect(marks['symbol']).toHaveLength(1);
    }
  });

  it('are not run as part of an expression where they have quotes', async () => {
    const name = '" + toString(6 * 7) + "';
    const chart = barChart([{ [name]: 'a', y: 2 }], { x: name, y: 'y' });
    const svg = await new View(parse(compile(chart.spec).spec), { renderer: 'none' }).toSVG();
    expect(svg).toContain('toString(6 * 7)');
    expect(svg).not.toContain('42');
  });

  it.each(['same', 'apart'] as const)(
    'change nothing but titles in heatMap, diagonal %s',
    async (diagonal) => {
      const matrix = { rows: 2, cols: 2, data: Float64Array.of(5, 1, 0, 7) };
      const map = (name: string): Promise<Awaited<ReturnType<typeof drawn>>> =>
        drawn(heatMap(matrix, { rowTitle: name, colTitle: name, valueTitle: name, diagonal }));
      const plain = await map('a');
      expect(plain.texts).toEqual(expect.arrayContaining(['5', '1', '7']));
      for (const name of NASTY) {
        const { marks, texts } = await map(name);
        expect(marks).toEqual(plain.marks);
        // Of rows, of columns, and of the legend; two legends join it with their parts.
        const title = visibleText(name).trim();
        if (title) expect(texts.filter((text) => text.includes(title)).length).toBeGreaterThan(2);
      }
    },
  );
});

describe('names of classes', () => {
  /** Names that leave a trace on paper, as they are drawn. */
  const seen = (names: readonly string[]): string[] =>
    names.map((name) => visibleText(name)).filter((name) => name.trim());
  const shown = (texts: readonly string[]): string[] => {
    const all = seen(NASTY);
    return texts.filter((text) => all.includes(text));
  };

  it.each([0, 24])('are all drawn in bars, legends and facets, from %i', async (first) => {
    const names = NASTY.slice(first, first + 24);
    const list = names.map((name, i) => ({ name, k: i + 0.5, v: i + 1 }));
    const bars = await drawn(barChart(list, { x: 'name', y: 'v', horizontal: true, height: 500 }));
    expect(bars.marks['rect']?.[0]?.match(/<path/g)).toHaveLength(names.length);
    expect(new Set(shown(bars.texts))).toEqual(new Set(seen(names)));
    const series = await drawn(pointChart(list, { x: 'k', y: 'v', series: 'name' }));
    expect(new Set(shown(series.texts))).toEqual(new Set(seen(names)));
    const facets = await drawn(barChart(list, { x: 'k', y: 'v', facet: 'name', width: 90, height: 20 }));
    expect(shown(facets.texts)).toEqual(seen(names));
  });

  it('are all beside the rows and columns of a heat map, in their order', async () => {
    const n = NASTY.length;
    const data = Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 5 : 0));
    const options = { rowNames: NASTY, colNames: NASTY, rowTitle: 'true', colTitle: 'given', numbers: false };
    const { texts } = await drawn(
      heatMap({ rows: n, cols: n, data }, { ...options, valueTitle: 'n', cell: 20 }),
    );
    expect(shown(texts.slice(texts.indexOf('acc. (%)')))).toEqual([...seen(NASTY), ...seen(NASTY)]);
  });

  it('can be drawn whatever characters they have, in charts and pictures', async () => {
    const plane = { width: 100, height: 2, data: new Float32Array(200) };
    const grid = imageGrid(
      NASTY.map((title) => ({ plane, title })),
      { title: NASTY.join(' ') },
    );
    expect((await renderPng(grid)).width).toBeGreaterThan(600);
    expect(grid.text).toBe(visibleText(grid.text));
    const names = { rowNames: ['\u0007', '\u0000'], colNames: ['\u001b[0m', '\ud800'], title: '\uffff' };
    const map = heatMap({ rows: 2, cols: 2, data: new Float64Array(4) }, { ...names, diagonal: 'apart' });
    expect((await renderPng(map)).width).toBeGreaterThan(60);
    expect(map.text).toBe('Heat map «\\uffff»: 2 × 2 cells of value; diagonal 0 of 0.');
  });
});
