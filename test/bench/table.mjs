import { perStep } from './works/curve.mjs';

/** Writes a number with three significant digits at most, none lost before the point. */
export function short(value) {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

const spans = (timing) => (timing ? `${short(timing.median)} (${short(timing.min)})` : '–');
const ended = ({ outcome, one, all }) =>
  [one, all].some((timing) => timing?.disturbed) ? 'disturbed' : (outcome ?? '');

/** Each kind of row with its headings; a row's cells follow them. Rows of a grouped kind stand below their title. */
const kinds = [
  { kind: 'failure', headings: ['work', 'outcome'], cells: ({ title, outcome }) => [title, outcome] },
  {
    kind: 'ratio',
    grouped: true,
    headings: ['work', 'peer', 'ours, ms', 'peer, ms', 'ratio', 'to reach', 'outcome'],
    cells: (row) => [
      row.title,
      row.peer,
      spans(row.ours),
      spans(row.theirs),
      short(row.ratio),
      row.wanted === undefined ? '' : `≥ ${row.wanted}`,
      ended(row),
    ],
  },
  {
    kind: 'time',
    headings: ['work', '1 thread, ms', 'all threads, ms', 'outcome'],
    cells: (row) => [row.title, spans(row.one), spans(row.all), ended(row)],
  },
  {
    kind: 'limit',
    headings: ['work', 'measured', 'at most', 'outcome'],
    cells: (row) => [
      row.title,
      `${short(row.measured)} ${row.unit}`,
      row.limit === undefined ? '–' : `${row.limit} ${row.unit}`,
      ended(row),
    ],
  },
  {
    kind: 'curve',
    headings: ['image', '48 responses', 'ns', 'statistics', 'ns', 'histogram', 'ns', 'MiB', 'with responses'],
    legend:
      'ms; ns: nanoseconds for each pixel and power of two that the image has, level when the cost grows as N·log N; ' +
      'MiB: the most memory that the process had, without and with the 48 responses. Statistics and texton histogram ' +
      '(20 textons) keep no responses.',
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
  {
    kind: 'images',
    headings: ['images of 200×200 in one call', 'statistics, ms an image', 'histogram, ms an image', 'MiB'],
    legend: 'Level when the cost grows linearly with the number of images.',
    cells: ({ title, count, moments, histogram, mib }) => [
      title,
      ...[moments, histogram].map(({ median }) => short(median / count)),
      short(mib),
    ],
  },
];

/** What stands below the table about a row: the peer's form, how results were compared, where rounds were few. */
function noteOf({ form, peer, remark, note, ours, theirs, moments, histogram, responses }) {
  const rounds = [ours, theirs, moments, histogram, responses].map((timing) => timing?.rounds ?? 7);
  const least = Math.min(...rounds);
  const few = least < 7 && `${least} ${least === 1 ? 'round' : 'rounds'}`;
  return [form !== peer && form, remark, note, few].filter(Boolean).join('; ').replaceAll('\n', ' ');
}

/**
 * Divides rows into tables of one kind each: { blocks: [{ headings, lines, grouped, legend }], notes }; the last cell of a
 * line is the number of its note.
 */
export function tables(rows) {
  const notes = [];
  const number = (note) => {
    if (!note) return '';
    if (!notes.includes(note)) notes.push(note);
    return String(notes.indexOf(note) + 1);
  };
  const blocks = [];
  for (const { kind, headings, cells, grouped = false, legend = '' } of kinds) {
    const lines = rows
      .filter((row) => row.kind === kind)
      .map((row) => cells(row).concat(number(noteOf(row))));
    if (lines.length > 0) blocks.push({ headings: [...headings, 'note'], lines, grouped, legend });
  }
  return { blocks, notes };
}

/** Characters of a line in a terminal. */
const WIDTH = 100;

/** Breaks a text into lines between words; those after the first are indented. */
export function wrap(text, indent = 0, width = WIDTH) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line.trim() === '') lines[lines.length - 1] = line + word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(' '.repeat(indent) + word);
  }
  return lines.join('\n');
}

function aligned(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => {
    const cells = line.map((cell, k) => cell.padEnd(widths[k]));
    return cells.join('  ').trimEnd();
  });
}

/** A table whose rows stand below lines with their titles. */
function groupedText(headings, lines) {
  const [head, ...rest] = aligned([headings, ...lines].map((line) => line.slice(1)));
  const text = [`  ${head}`];
  lines.forEach(([title], i) => {
    if (title !== lines[i - 1]?.[0]) text.push(title);
    text.push(`  ${rest[i]}`);
  });
  return text;
}

/** The tables for a terminal: columns padded with blanks, notes below. */
export function textTables(rows) {
  const { blocks, notes } = tables(rows);
  const parts = blocks.map(({ headings, lines, grouped, legend }) => {
    const text = grouped ? groupedText(headings, lines) : aligned([headings, ...lines]);
    return [...text, ...(legend ? [wrap(legend)] : [])].join('\n');
  });
  if (notes.length > 0) parts.push(notes.map((note, k) => wrap(`${k + 1}. ${note}`, 4)).join('\n'));
  return parts.join('\n\n');
}

/** One line about the machine and the moment. */
export function describeRun({ machine, date, load, peers, only = '', finished = true }) {
  const versions = peers
    ? `. Peers: ${Object.entries(peers)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')}`
    : '';
  const after = load.after === undefined ? '' : `, ${load.after} after`;
  const part = only ? ` Partial run: only rows whose name contains '${only}'.` : '';
  const cut = finished ? '' : ' Partial run: the run was ended before its end.';
  return (
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}, ` +
    `${machine.engine} build of the engine; ${date.slice(0, 10)}; load ${load.before} before${after}${versions}.${part}${cut}`
  );
}

/** The tables for the README, notes below. */
export function markdownTables(report) {
  const { blocks, notes } = tables(report.rows);
  const parts = blocks.map(({ headings, lines, legend }) => {
    const table = [headings, headings.map(() => '---'), ...lines]
      .map((line) => `| ${line.map(escape).join(' | ')} |`)
      .join('\n');
    return legend ? `${table}\n\n${legend}` : table;
  });
  if (notes.length > 0) parts.push(notes.map((note, k) => `${k + 1}. ${note}`).join('\n'));
  return [`${describeRun(report)} Medians, minima in brackets.`, ...parts].join('\n\n');
}

function escape(cell) {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
