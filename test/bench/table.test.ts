import { describe, expect, it } from 'vitest';
import { describeRun, markdownTables, short, tables, textTables, wrap } from './table.mjs';

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
  it('makes one table of each kind of row, in order, with the number of a note in the last cell', () => {
    const { blocks, notes } = tables(rows);
    const [ratios, times, limits, curve] = blocks;
    expect(ratios?.lines).toEqual([
      ['filtering', 'best SciPy', '2.00 (1.00)', '5.00 (2.50)', '2.50', '≥ 2', 'reached', '1'],
      ['filtering', 'a|b', '–', '–', '–', '≥ 40', 'not run', '2'],
    ]);
    expect(times?.lines[0]).toEqual(['filtering', '4.00 (2.00)', '2.00 (1.00)', 'disturbed', '']);
    expect(limits?.lines[0]).toEqual(['memory', '27.8 MiB', '64 MiB', 'reached', '']);
    // 1 ms over 4096 pixels · 12 powers of two.
    expect(curve?.lines[0]?.slice(0, 5)).toEqual(['64×64', '–', '–', '1.00', '20.3']);
    expect(notes).toEqual(['2 threads; difference 1e-7; 3 iterations', 'none']);
    for (const { headings, lines } of blocks)
      for (const line of lines) expect(line).toHaveLength(headings.length);
  });
  it('gives rows that say the same one note, and says where rounds are few', () => {
    const twice = [0, 1].map(() => ({ kind: 'failure', title: 'x', outcome: 'FAILED', remark: 'no memory' }));
    const slow = {
      kind: 'ratio',
      title: 'x',
      peer: 'p',
      ours: { median: 1, min: 1, rounds: 3 },
      outcome: 'below',
    };
    const { blocks, notes } = tables([...twice, slow]);
    expect(blocks[0]?.lines.map((line: string[]) => line.at(-1))).toEqual(['1', '1']);
    expect(notes).toEqual(['no memory', '3 rounds']);
  });
});

describe('textTables', () => {
  it('aligns columns', () => {
    const [head = '', line = ''] = textTables([rows[3]]).split('\n');
    expect(head.indexOf('at most')).toBe(line.indexOf('64 MiB'));
  });
  it('puts the peers below the title of their work, and notes below the tables', () => {
    const lines = textTables(rows.slice(0, 2)).split('\n');
    expect(lines.slice(1, 4).map((line) => line.slice(0, 12))).toEqual([
      'filtering',
      '  best SciPy',
      '  a|b       ',
    ]);
    expect(lines.slice(-2)).toEqual(['1. 2 threads; difference 1e-7; 3 iterations', '2. none']);
  });
});

describe('wrap', () => {
  it('breaks lines between words, and indents all but the first', () => {
    expect(wrap('1. one two three four', 3, 12)).toBe('1. one two\n   three\n   four');
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
      '| work | measured | at most | outcome | note |\n| --- | --- | --- | --- | --- |\n| memory | 27.8 MiB |',
    );
    expect(text).toContain('| a\\|b |');
    expect(text.endsWith('1. 2 threads; difference 1e-7; 3 iterations\n2. none')).toBe(true);
  });
  it('says when the report is only a part', () => {
    expect(markdownTables({ ...report, only: 'curve' })).toContain("only rows whose name contains 'curve'");
    expect(markdownTables({ ...report, finished: false })).toContain('ended before its end');
    expect(markdownTables(report)).not.toContain('Only a part');
  });
  it('says nothing of peers that did not run', () => {
    expect(describeRun({ ...report, peers: undefined })).not.toContain('Peers');
  });
});
