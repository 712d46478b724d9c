import { heatMap, renderPng, type Chart, type HeatMapOptions } from 'texton-lab';
import { compile } from 'vega-lite';
import { parse, View } from 'vega';
import { describe, expect, it } from 'vitest';

describe('heatMap', () => {
  it('has a cell for each entry, row 0 first, and sums the diagonal in words', () => {
    const chart = heatMap(
      { rows: 2, cols: 2, data: Float64Array.of(3, 1, 0, 4) },
      { title: 'Confusion', valueTitle: 'items', rowNames: ['bark', 'brick'], colNames: ['bark', 'brick'] },
    );
    const { values } = chart.spec.data as unknown as { values: object[] };
    expect(values).toEqual([
      { row: 'bark', column: 'bark', value: 3, share: 0.75 },
      { row: 'bark', column: 'brick', value: 1, share: 0.25 },
      { row: 'brick', column: 'bark', value: 0, share: 0 },
      { row: 'brick', column: 'brick', value: 4, share: 1 },
    ]);
    expect(chart.text).toBe('Heat map «Confusion»: 2 × 2 cells of items; diagonal 7 of 8.');
  });

  it('refuses too few names', () => {
    expect(() => heatMap({ rows: 1, cols: 2, data: new Float64Array(2) }, { colNames: ['a'] })).toThrow(
      'heatMap: colNames must have 2 names, got 1',
    );
  });

  const confusions = (classes: number, options: HeatMapOptions = {}): Chart => {
    const names = Array.from({ length: classes }, (_, i) => `material ${i}`);
    const data = Float64Array.from({ length: classes ** 2 }, (_, i) => (i % (classes + 1) === 0 ? 457 : 0));
    data[classes - 1] = 3;
    return heatMap({ rows: classes, cols: classes, data }, { rowNames: names, colNames: names, ...options });
  };
  const drawn = async (chart: Chart): Promise<string> => {
    const view = new View(parse(compile(chart.spec).spec), { renderer: 'none' });
    return view.toSVG();
  };

  it.each([4, 10, 61])('writes the name of each of %i classes beside its row and its column', async (n) => {
    const svg = await drawn(confusions(n, { diagonal: 'apart' }));
    const labels = svg.match(/<text[^>]*rotate\(\d+\)[^>]*>material \d+</g) ?? [];
    // A label that is left out for want of room is drawn with opacity 0.
    expect(svg.match(/opacity="1">material \d+</g)).toHaveLength(2 * n);
    expect(labels.filter((label) => label.includes('rotate(315)'))).toHaveLength(n);
    // Slanted lines of 11 px stand a cell × sin 45° apart.
    const cell = (confusions(n, { diagonal: 'apart' }).spec as unknown as { width: { step: number } }).width
      .step;
    expect(cell * Math.SQRT1_2).toBeGreaterThan(11);
  });

  it('keeps short column names level', async () => {
    const names = ['a', 'b'];
    const chart = heatMap({ rows: 2, cols: 2, data: Float64Array.of(1, 0, 0, 1) }, { colNames: names });
    expect(await drawn(chart)).not.toContain('rotate(315)');
  });

  it('shows 3 confusions beside 457 right ones on a scale of their own when told to', async () => {
    const svg = await drawn(confusions(61, { diagonal: 'apart' }));
    expect(svg).toContain('>3<');
    const fills = new Set(svg.match(/fill="(?:rgb\([^)]*\)|#[0-9a-f]{6})"/g));
    expect(fills).toContain('fill="rgb(166, 54, 3)"');
    expect(confusions(3, { diagonal: 'apart' }).text).toBe(
      'Heat map: 3 × 3 cells of value; diagonal 1371 of 1374; largest off it: material 0 → material 2 3.',
    );
  });

  it('keeps two legends together about as high as a matrix of ten classes', async () => {
    const plain = await renderPng(confusions(10, {}));
    const apart = await renderPng(confusions(10, { diagonal: 'apart' }));
    expect(apart.height).toBeLessThan(1.05 * plain.height);
  });

  it('draws a matrix without confusions', async () => {
    const chart = heatMap({ rows: 2, cols: 2, data: Float64Array.of(5, 0, 0, 5) }, { diagonal: 'apart' });
    expect((await renderPng(chart)).width).toBeGreaterThan(100);
    expect(chart.text).toBe('Heat map: 2 × 2 cells of value; diagonal 10 of 10.');
  });

  it('names a way to treat the diagonal that there is not', () => {
    expect(() => confusions(3, { diagonal: 'off' as 'same' })).toThrow(/heatMap: diagonal.*got "off"$/);
  });
});
