import { perStep } from './works/curve.mjs';

/** Writes a number with three significant digits at most, none lost before the point. */
export function short(value) {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

const spans = (timing) => (timing ? `${short(timing.median)} (${short(timing.min)})` : '–');
const withNote = ({ title, note }) => (note ? `${title}; ${note}` : title);
const ended = ({ outcome, ours, theirs, one, all }) =>
  [ours, theirs, one, all].some((timing) => timing?.disturbed)
    ? `${outcome ?? ''} disturbed`.trim()
    : (outcome ?? '');

/** Each kind of row with its headings; a row's cells follow them. */
const kinds = [
  {
    kind: 'ratio',
    headings: ['work', 'ours, ms', 'peer', 'peer, ms', 'ratio', 'to reach', 'outcome', 'remark'],
    cells: (row) => [
      row.title,
      spans(row.ours),
      row.form && row.form !== row.peer ? `${row.peer} (${row.form})` : row.peer,
      spans(row.theirs),
      short(row.ratio),
      row.wanted === undefined ? '' : `≥ ${row.wanted}`,
      ended(row),
      [row.remark, row.note].filter(Boolean).join('; '),
    ],
  },
  {
    kind: 'time',
    headings: ['work', '1 thread, ms', 'all threads, ms', 'threads', ''],
    cells: (row) => [withNote(row), spans(row.one), spans(row.all), String(row.threads), ended(row)],
  },
  {
    kind: 'limit',
    headings: ['work', 'measured', 'at most', 'outcome'],
    cells: (row) => [
      withNote(row),
      `${short(row.measured)} ${row.unit}`,
      `${row.limit} ${row.unit}`,
      ended(row),
    ],
  },
  {
    kind: 'curve',
    headings: [
      'image',
      '48 responses, ms',
      'ns a pixel and step',
      'statistics, ms',
      'ns a pixel and step',
      'texton histogram, ms',
      'ns a pixel and step',
      'memory, MiB',
      'with responses, MiB',
    ],
    cells: ({ title, size, responses, moments, histogram, fusedMiB, responsesMiB }) => [
      title,
      ...[responses, moments, histogram].flatMap((timing) => [
        short(timing?.median),
        short(timing && perStep(timing.median, size)),
      ]),
      short(fusedMiB),
      short(responsesMiB),
    ],
  },
];

/** Divides rows into tables of one kind each: { headings, lines }. */
export function tables(rows) {
  return kinds
    .map(({ kind, headings, cells }) => ({
      headings,
      lines: rows.filter((row) => row.kind === kind).map(cells),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** The tables for a terminal: columns padded with blanks. */
export function textTables(rows) {
  return tables(rows)
    .map(({ headings, lines }) => {
      const all = [headings, ...lines];
      const widths = headings.map((_, column) => Math.max(...all.map((line) => line[column].length)));
      return all
        .map((line) =>
          line
            .map((cell, k) => cell.padEnd(widths[k]))
            .join('  ')
            .trimEnd(),
        )
        .join('\n');
    })
    .join('\n\n');
}

/** One line about the machine and the moment. */
export function describeRun({ machine, date, load, peers }) {
  const versions = peers
    ? `. Peers: ${Object.entries(peers)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')}`
    : '';
  return (
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}, ` +
    `${machine.engine} build of the engine; ${date.slice(0, 10)}; load ${load.before} before, ${load.after} after${versions}.`
  );
}

/** The tables for the README. */
export function markdownTables(report) {
  const blocks = tables(report.rows).map(({ headings, lines }) =>
    [headings, headings.map(() => '---'), ...lines]
      .map((line) => `| ${line.map(escape).join(' | ')} |`)
      .join('\n'),
  );
  return [`${describeRun(report)} Medians, minima in brackets.`, ...blocks].join('\n\n');
}

function escape(cell) {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
