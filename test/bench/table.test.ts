import { describe, expect, it } from 'vitest';
import { describeRun, markdownTables, short, tables, textTables } from './table.mjs';

const timing = (median: number, disturbed = false): object => ({ median, min: median / 2, disturbed });
const rows = [
  {
    kind: 'ratio',
    work: 'a',
    title: 'filtering',
    note: '3 iterations',
    peer: 'best SciPy',
    form: '2 threads',
    ours: timing(2),
    theirs: timing(5),
    ratio: 2.5,
    wanted: 2,
    outcome: 'reached',
    remark: 'difference 1e-7',
  },
  {
    kind: 'ratio',
    work: 'a',
    title: 'filtering',
    peer: 'a|b',
    wanted: 40,
    outcome: 'not run',
    remark: 'none',
  },
  { kind: 'time', work: 'a', title: 'filtering', threads: 2, one: timing(4), all: timing(2, true) },
  { kind: 'limit', work: 'm', title: 'memory', measured: 27.84, unit: 'MiB', limit: 64, outcome: 'reached' },
  {
    kind: 'curve',
    work: 'c',
    title: '64×64',
    size: 64,
    moments: timing(1),
    histogram: timing(2),
    fusedMiB: 100,
  },
];
const report = {
  date: '2026-11-22T10:00:00.000Z',
  machine: { cpu: 'CPU', cores: 2, memoryGiB: 8, system: 'Linux', node: 'v20.20.2', engine: 'fused' },
  load: { before: 0.1, after: 1 },
  peers: { python: '3.12.1', numpy: '2.4.6' },
  rows,
};

describe('short', () => {
  it('keeps three digits', () => {
    expect([0.1234, 9.876, 98.76, 1234.5, NaN, undefined].map(short)).toEqual([
      '0.12',
      '9.88',
      '98.8',
      '1235',
      '–',
      '–',
    ]);
  });
});

describe('tables', () => {
  it('makes one table of each kind of row, in order', () => {
    const [ratios, times, limits, curve] = tables(rows);
    expect(ratios?.lines[0]).toEqual([
      'filtering',
      '2.00 (1.00)',
      'best SciPy (2 threads)',
      '5.00 (2.50)',
      '2.50',
      '≥ 2',
      'reached',
      'difference 1e-7; 3 iterations',
    ]);
    expect(ratios?.lines[1]).toEqual(['filtering', '–', 'a|b', '–', '–', '≥ 40', 'not run', 'none']);
    expect(times?.lines[0]).toEqual(['filtering', '4.00 (2.00)', '2.00 (1.00)', '2', 'disturbed']);
    expect(limits?.lines[0]).toEqual(['memory', '27.8 MiB', '64 MiB', 'reached']);
    // 1 ms over 4096 pixels · 12 powers of two.
    expect(curve?.lines[0]?.slice(0, 5)).toEqual(['64×64', '–', '–', '1.00', '20.3']);
    for (const { headings, lines } of tables(rows))
      for (const line of lines) expect(line).toHaveLength(headings.length);
  });
});

describe('textTables', () => {
  it('aligns columns', () => {
    const [head = '', line = ''] = textTables([rows[3]]).split('\n');
    expect(head.indexOf('at most')).toBe(line.indexOf('64 MiB'));
  });
});

describe('markdownTables', () => {
  it('names machine, date and peers, and keeps bars inside their cells', () => {
    const text = markdownTables(report);
    expect(text).toContain(
      'CPU, 2 cores, 8 GiB, Linux, Node v20.20.2, fused build of the engine; 2026-11-22; load 0.1 before, 1 after. ' +
        'Peers: python 3.12.1, numpy 2.4.6.',
    );
    expect(text).toContain(
      '| work | measured | at most | outcome |\n| --- | --- | --- | --- |\n| memory | 27.8 MiB |',
    );
    expect(text).toContain('| a\\|b |');
  });
  it('says nothing of peers that did not run', () => {
    expect(describeRun({ ...report, peers: undefined })).not.toContain('Peers');
  });
});
