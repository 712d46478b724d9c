import { accuracyChart, type Chart } from 'texton-lab';
import { describe, expect, it } from 'vitest';

const score = (labels: Record<string, string>): { labels: Record<string, string>; accuracies: number[] } => ({
  labels,
  accuracies: [0.8, 0.9],
});
const valuesOf = ({ spec }: Chart): readonly object[] =>
  (spec as unknown as { readonly data: { readonly values: readonly object[] } }).data.values;

describe('accuracyChart', () => {
  it('draws curves with bands over the first field that is a number', () => {
    const chart = accuracyChart([
      score({ bank: 'LM', k: '1' }),
      score({ bank: 'LM', k: '20' }),
      score({ bank: 'Gabor', k: '1' }),
      score({ bank: 'Gabor', k: '20' }),
    ]);
    expect(chart.text).toBe('Line chart: accuracy (%) (85 to 85) against k (1 to 20); series: LM; Gabor.');
    expect(valuesOf(chart)[1]).toMatchObject({ x: 20, y: 85, high: 100, series: 'LM' });
  });
  it('draws bars with intervals where no field is one, and leaves out fields that do not vary', () => {
    const chart = accuracyChart([
      score({ split: 'half', bank: 'LM', border: 'zero' }),
      score({ split: 'half', bank: 'Gabor', border: 'zero' }),
    ]);
    expect(chart.text).toBe('Bar chart: accuracy (%) (85 to 85) against bank (LM to Gabor).');
    expect(valuesOf(chart)[0]).toMatchObject({ x: 'LM', high: 100 });
  });
  it('joins further fields in the legend', () => {
    const chart = accuracyChart([
      score({ bank: 'LM', border: 'zero', models: 'image' }),
      score({ bank: 'Gabor', border: 'reflect', models: 'class' }),
    ]);
    expect(chart.text).toContain('series: zero, image; reflect, class');
  });
  it('takes the axis and the series that are asked for', () => {
    const rows = [score({ bank: 'LM', k: '1' }), score({ bank: 'Gabor', k: '20' })];
    expect(accuracyChart(rows, { x: 'bank', series: 'k' }).text).toContain('against bank (LM to Gabor)');
    expect(() => accuracyChart(rows, { x: 'banks' })).toThrow(/must have a field 'banks'/);
  });
});
