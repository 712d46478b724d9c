import { barChart, heatMap, lineChart, pointChart, type Chart } from 'texton-lab';
import { wholeSteps } from 'texton-lab/dist/plot/whole-steps';
import { describe, expect, it } from 'vitest';
import { drawn } from './drawn';

/** Whether a chart writes a number with a decimal point anywhere. */
async function writesDecimals(chart: Chart): Promise<boolean> {
  return (await drawn(chart)).texts.some((text) => /\d\.\d/.test(text));
}

type Rows = readonly { readonly at: number; readonly count: number }[];

describe('wholeSteps', () => {
  it('keeps ticks at integers where all values are integers', () => {
    expect(wholeSteps([0, -2, 3])).toEqual({ tickMinStep: 1 });
    expect(wholeSteps([-1, 1])).toEqual({ values: [-1, 0, 1], format: ',d' });
    expect(wholeSteps([4, 4])).toEqual({ values: [4], format: ',d' });
    expect(wholeSteps([0, 0.5])).toEqual({});
    expect(wholeSteps([1, NaN])).toEqual({});
    expect(wholeSteps(['a'])).toEqual({});
  });

  /** Two points, with all that lies between them. */
  const upTo = (count: number) => [
    { at: 0, count: 0 },
    { at: count, count },
  ];
  const fields = { x: 'at', y: 'count' };
  it.each([
    ['bars', (rows: Rows) => barChart(rows, fields)],
    ['lines', (rows: Rows) => lineChart(rows, fields)],
    ['points', (rows: Rows) => pointChart(rows, fields)],
    [
      'cells',
      (rows: Rows) =>
        heatMap(
          { rows: 1, cols: 2, data: Float64Array.from(rows, ({ count }) => count) },
          { numbers: false },
        ),
    ],
  ])('writes no halves beside %s of counts, as it does beside shares', async (_, chart) => {
    for (const largest of [1, 2, 3, 4, 5, 7, 13])
      expect([largest, await writesDecimals(chart(upTo(largest)))]).toEqual([largest, false]);
    expect(await writesDecimals(chart(upTo(0.5)))).toBe(true);
  });

  it('writes none beside either scale of a confusion matrix', async () => {
    const data = Float64Array.from([2, 1, 0, 2]);
    const both = heatMap({ rows: 2, cols: 2, data }, { diagonal: 'apart' });
    expect(await writesDecimals(both)).toBe(false);
  });
});
