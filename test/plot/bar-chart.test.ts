import { barChart } from 'texton-lab';
import { describe, expect, it } from 'vitest';
import { drawn } from './drawn';

describe('barChart', () => {
  it('splits rows into small charts by a facet, in the order of the rows', async () => {
    const chart = barChart(
      [
        { texton: 0, f: 0.4, class: 'b' },
        { texton: 1, f: 0.6, class: 'a' },
      ],
      { x: 'texton', y: 'f', facet: 'class', columns: 2 },
    );
    expect(chart.spec).toMatchObject({ columns: 2 });
    expect((await drawn(chart)).texts.filter((text) => 'ab'.includes(text))).toEqual(['b', 'a']);
    expect(chart.text).toBe('Bar chart: f (0.4 to 0.6) against texton (0 to 1); series: b; a.');
  });

  it('lays bars down and gives them error bars', async () => {
    const chart = barChart([{ m: 'x', v: 1, lo: 0.5, hi: 2 }], {
      x: 'm',
      y: 'v',
      horizontal: true,
      interval: ['lo', 'hi'],
    });
    // The axis ends at 2: the bar at half of 480 px, the error bar from a quarter to the whole.
    const { rect, rule } = (await drawn(chart)).marks;
    expect(rect?.[0]).toContain('d="M0,12h240v216h-240Z"');
    expect(rule?.[0]).toMatch(/translate\(120,120\)" x2="360" y2="0"/);
  });

  it('refuses an unknown option', () => {
    expect(() => barChart([{ a: 1, b: 2 }], { x: 'a', y: 'b', colour: 'red' } as never)).toThrow(
      "barChart: unknown option 'colour'",
    );
  });
});
