import { gainTable } from 'texton-lab';
import { pairedGains } from 'texton-lab/experiments';
import { describe, expect, it } from 'vitest';

// Differences of 20, 25, 25 points: mean 23.33, deviation 2.887, t of two degrees of freedom 4.303: ± 7.17;
// differences of 5, −3, 5 points: mean 2.33, deviation 4.62: ± 11.47.
const scores = [
  { labels: { bank: 'LM', k: '20' }, accuracies: [0.6, 0.65, 0.55] },
  { labels: { bank: 'LM', k: '1' }, accuracies: [0.8, 0.9, 0.8] },
  { labels: { bank: 'LM', k: '3' }, accuracies: [0.65, 0.62, 0.6] },
];

describe('gainTable', () => {
  it('says what each setting gains, with its interval, and whether that is settled', () => {
    const { text } = gainTable(pairedGains(scores, { along: 'k' }), { columns: ['k'], caption: 'Gains' });
    expect(text).toBe(
      [
        'Gains',
        'k changed to  compared with  accuracy (%)  gain (points)  95 % interval  verdict',
        '1             20                     83.3           23.3  16.2 to 30.5   gains',
        '3             20                     62.3            2.3  −9.1 to 13.8   not settled by these draws',
      ].join('\n'),
    );
  });
  it('puts the settings of one field side by side, with the same verdicts', () => {
    const worse = [
      { labels: { bank: 'Gabor', k: '20' }, accuracies: [0.8, 0.9, 0.8] },
      { labels: { bank: 'Gabor', k: '1' }, accuracies: [0.6, 0.65, 0.55] },
    ];
    const gains = pairedGains([...scores, ...worse], { along: 'k', pairs: [['1', '20']] });
    const { text } = gainTable([...gains, ...pairedGains(scores, { along: 'k' }).slice(1)], {
      across: 'bank',
    });
    expect(text.replaceAll('\u00a0', ' ')).toBe(
      [
        'k changed to  compared with  LM                       Gabor',
        '1             20             gains 23.3 ± 7.2         loses 23.3 ± 7.2',
        '3             20             not settled: 2.3 ± 11.5',
      ].join('\n'),
    );
    const single = gainTable(
      pairedGains(
        [
          { labels: { k: '1' }, accuracies: [0.5] },
          { labels: { k: '2' }, accuracies: [0.7] },
        ],
        { along: 'k' },
      ),
      { across: 'k' },
    );
    expect(single.rows).toEqual([{ 'compared with': '1', '2': 'not\u00a0settled: 20.0' }]);
    expect(() => gainTable(gains, { across: 'draws' })).toThrow(
      'gainTable: across must be one of the fields bank, k',
    );
  });
  it('says among how many a gain is not settled whose own interval lies beside 0', () => {
    // 10, 12, 5 points: mean 9, deviation 3.606, ± 8.96; t 4.323, p 0.0496, which Holm's rule doubles beside −1, 1, 0.
    const close = [
      { labels: { k: '20' }, accuracies: [0.5, 0.5, 0.5] },
      { labels: { k: '1' }, accuracies: [0.6, 0.62, 0.55] },
      { labels: { k: '3' }, accuracies: [0.49, 0.51, 0.5] },
    ];
    const gains = pairedGains(close, { along: 'k' });
    const said = gainTable(gains).rows.map((row) => row['verdict']);
    expect(said).toEqual(['not settled among 2', 'not settled by these draws']);
    const [beside] = gainTable(gains, { across: 'k' }).rows;
    expect(beside).toMatchObject({
      '1': 'not\u00a0settled\u00a0among\u00a02: 9.0\u00a0±\u00a09.0',
      '3': 'not\u00a0settled: 0.0\u00a0±\u00a02.5',
    });
    expect(gainTable(gains.slice(0, 1)).rows[0]).toMatchObject({ verdict: 'gains' });
  });
  it('puts what changes beside what it is compared with, and says so above it', () => {
    const other = { labels: { bank: 'Gabor', k: '20' }, accuracies: [0.5, 0.6, 0.5] };
    const [header] = gainTable(pairedGains([...scores.slice(0, 1), other], { along: 'bank' })).text.split(
      '\n',
    );
    expect(header).toMatch(/^k {3}bank changed to {2}compared with {2}accuracy/);
  });
  it('shows all labels by default, and refuses an empty list', () => {
    const [first] = gainTable(pairedGains(scores, { along: 'k' })).rows;
    expect(Object.keys(first ?? {}).slice(0, 3)).toEqual(['bank', 'k', 'compared with']);
    expect(() => gainTable([])).toThrow(/gainTable: rows.*got none$/);
  });
});
