import { accuracyTable } from 'texton-lab';
import { summariseScores } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

// Two draws of 80 and 90 %: mean 85, deviation 7.07, t of one degree of freedom 12.706: 85 ± 63.5.
const scores = [
  { labels: { bank: 'LM', k: '1' }, accuracies: [0.8, 0.9] },
  { labels: { bank: 'Gabor', k: '1' }, accuracies: [0.5, 0.5] },
];

describe('accuracyTable', () => {
  it('gives means in percent with their intervals, cut at 100 %', () => {
    expect(accuracyTable(scores, { caption: 'Two banks' }).text).toBe(
      [
        'Two banks',
        'bank   k  accuracy (%)  95 % interval',
        'LM     1          85.0  21.5 to 100.0',
        'Gabor  1          50.0  50.0 to 50.0',
      ].join('\n'),
    );
  });
  it('takes summaries as well, keeps to the columns asked for, and has a dash for a single draw', () => {
    const rows = summariseScores([{ labels: { bank: 'LM', k: '1' }, accuracies: [0.8] }]);
    expect(accuracyTable(rows, { columns: ['bank'] }).rows).toEqual([
      { bank: 'LM', 'accuracy (%)': 80, '95 % interval': '–' },
    ]);
  });
  it('puts the settings of one field side by side, with a dash where there is no score', () => {
    const more = { labels: { bank: 'LM', k: '20' }, accuracies: [0.7, 0.75] };
    expect(accuracyTable([...scores, more], { across: 'k' }).text).toBe(
      ['bank      1    20', 'LM     85.0  72.5', 'Gabor  50.0     –'].join('\n'),
    );
    expect(() => accuracyTable(scores, { across: 'border' })).toThrow(
      'accuracyTable: across must be one of the fields bank, k, got "border"',
    );
  });
  it('refuses what is no list of scores', () => {
    expect(() => accuracyTable([])).toThrow('accuracyTable: rows must have at least one row, got none');
    expect(() => accuracyTable(7 as never)).toThrow(/accuracyTable: accuracies must be .*got 7/);
  });
});
