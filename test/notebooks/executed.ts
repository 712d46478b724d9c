import path from 'node:path';
import { joinText, runNotebook, type NotebookOutput } from 'texton-lab/dist/notebook';
import type { ParameterValue } from 'texton-lab/dist/notebook/set-parameters';
import { secondSet } from './second-set';

/** What a test wants to know of a notebook that has been run. */
export interface Executed {
  error: string | undefined;
  /** The value of an expression that was asked for, by its name. */
  value<T>(name: string): T;
  /** The rows that the chart with a title draws, under the names that they have in the notebook. */
  chart(title: string): Record<string, string | number>[];
  /** The lines that cells print. */
  printed: string[];
  /** What cells show, in words: a table as text, a figure as its description. */
  shown: string[];
  largestOutput: number;
  stderr: string;
  /** Memory of the kernel (MiB), after the last cell and at its highest; undefined where no Linux tells it. */
  memory: { readonly end: number; readonly peak: number } | undefined;
}

/** The data sets that a lesson is run on, for `describe.each`: what the lessons say must be true on both. */
export const SETS = ['rendered', 'second'] as const;

/** Which data a lesson finds: the set that is there, which the library renders, or the tests' own second one. */
export type DataSet = (typeof SETS)[number];

/** An expression for what Linux says of the kernel's process. */
const STATUS =
  "process.platform === 'linux' ? require('node:fs').readFileSync('/proc/self/status', 'utf8') : ''";

const VEGA_LITE = 'application/vnd.vegalite.v5+json';

/** What the charts of the library have in common. */
interface Chart {
  title?: string;
  data?: { values: Record<string, string | number>[] };
  usermeta?: { fields: Record<string, string> };
}

/**
 * Runs a notebook of the project on a data set and gathers values of its kernel, and its outputs: `ask` gives an
 * expression for each name, such as `{ right: 'predicted.filter((label, i) => label === test.labels[i]).length' }`.
 *
 * What a lesson computes is read from its kernel. What it prints and shows is only compared, as a whole, with what the
 * library makes of such values.
 */
export async function executed(
  name: string,
  parameters: Record<string, ParameterValue> = {},
  {
    set = 'rendered',
    ask = {},
  }: { readonly set?: DataSet; readonly ask?: Readonly<Record<string, string>> } = {},
): Promise<Executed> {
  const file = path.join(__dirname, '../../notebooks', `${name}.ipynb`);
  // What the answers take is not the lesson's: its memory is asked for before them.
  const run = await withData(set, () =>
    runNotebook(file, { parameters, ask: [STATUS, ...Object.values(ask)] }),
  );
  const [status, ...answers] = run.answers;
  const outputs = run.notebook.cells.flatMap((cell): readonly NotebookOutput[] => cell.outputs ?? []);
  const words = (o: NotebookOutput): string[] =>
    'data' in o && o.data['text/plain'] !== undefined ? [joinText(o.data['text/plain'] as string)] : [];
  const written = (stream: string): string =>
    outputs.map((o) => (o.output_type === 'stream' && o.name === stream ? joinText(o.text) : '')).join('');
  const specs = outputs.flatMap((o): Chart[] =>
    'data' in o && VEGA_LITE in o.data ? [o.data[VEGA_LITE] as unknown as Chart] : [],
  );
  return {
    value<T>(named: string): T {
      const at = Object.keys(ask).indexOf(named);
      if (at < 0)
        throw new RangeError(`executed: ask must have '${named}', got ${Object.keys(ask).join(', ')}`);
      return answers[at] as T;
    },
    chart(title: string): Record<string, string | number>[] {
      const found = specs.filter((spec) => spec.title === title);
      if (found.length !== 1)
        throw new RangeError(
          `executed: title must be that of one chart, got '${title}' in ${specs.map((spec) => spec.title).join(', ')}`,
        );
      return rowsOf(found[0] as Chart);
    },
    error: run.error && `cell ${run.error.number}: ${run.error.message}`,
    printed: written('stdout').split('\n'),
    shown: outputs.flatMap(words),
    largestOutput: Math.max(...outputs.map((o) => JSON.stringify(o).length)),
    stderr: written('stderr'),
    memory: memoryIn(status),
  };
}

/** Memory of a process (MiB) from its status in /proc; undefined where the text does not tell it. */
function memoryIn(status: unknown): Executed['memory'] {
  const [end, peak] = ['VmRSS', 'VmHWM'].map((name) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(String(status))?.[1]),
  ) as [number, number];
  return Number.isNaN(end) ? undefined : { end: end / 1024, peak: peak / 1024 };
}

/** Runs a task in an environment that names the set's folder; kernels inherit it. */
async function withData<T>(set: DataSet, task: () => Promise<T>): Promise<T> {
  if (set === 'rendered') return task();
  const before = process.env['TEXTON_LAB_DATA'];
  process.env['TEXTON_LAB_DATA'] = await secondSet();
  try {
    return await task();
  } finally {
    if (before === undefined) delete process.env['TEXTON_LAB_DATA'];
    else process.env['TEXTON_LAB_DATA'] = before;
  }
}

/** The rows that a chart draws, under the names that they have in the notebook. */
function rowsOf({ data, usermeta }: Chart): Record<string, string | number>[] {
  const names = usermeta?.fields ?? {};
  return (data?.values ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).map(([role, value]) => [names[role] ?? role, value])),
  );
}
