import { barChart } from 'texton-lab';
import { describe, expect, it } from 'vitest';

describe('barChart', () => {
  it('splits rows into small charts by a facet', () => {
    const chart = barChart(
      [
        { texton: 0, f: 0.4, class: 'a' },
        { texton: 1, f: 0.6, class: 'b' },
      ],
      { x: 'texton', y: 'f', facet: 'class', columns: 2 },
    );
    expect(chart.spec).toMatchObject({ columns: 2, facet: { field: 'class' } });
    expect(chart.text).toBe('Bar chart: f (0.4 to 0.6) against texton (0 to 1); series: a; b.');
  });

  it('lays bars down and gives them error bars', () => {
    const chart = barChart([{ m: 'x', v: 1, lo: 0.5, hi: 2 }], {
      x: 'm',
      y: 'v',
      horizontal: true,
      interval: ['lo', 'hi'],
    });
    const { layer } = chart.spec as unknown as { layer: { encoding: Record<string, { field: string }> }[] };
    expect(layer[0]?.encoding.y?.field).toBe('m');
    expect(layer[1]?.encoding.x2?.field).toBe('hi');
  });

  it('refuses an unknown option', () => {
    expect(() => barChart([{ a: 1, b: 2 }], { x: 'a', y: 'b', colour: 'red' } as never)).toThrow(
      "barChart: unknown option 'colour'",
    );
  });
});
