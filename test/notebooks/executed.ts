import path from 'node:path';
import { joinText, runNotebook, type NotebookOutput } from 'texton-lab/dist/notebook';
import type { ParameterValue } from 'texton-lab/dist/notebook/set-parameters';
import { secondSet } from './second-set';

/** What a test wants to know of a notebook that has been run. */
export interface Executed {
  error: string | undefined;
  /** The value of an expression that was asked for, by its name. */
  value<T>(name: string): T;
  /** All text that cells show: printed, tables, captions. */
  text: string;
  /** Text of the tables alone. */
  tables: string[];
  charts: number;
  /** The rows that each chart draws, chart by chart; none where its layers hold rows of their own. */
  rows: Record<string, string | number>[][];
  /** The same, by the chart's title. */
  titled: Map<string, readonly unknown[]>;
  /** PNG pictures, those of the charts included. */
  pngs: number;
  /** The PNG and the text alternative of each figure, by the number in its caption. */
  figures: Map<number, { png: Buffer; text: string }>;
  largestOutput: number;
  stderr: string;
}

/** The data sets that a lesson is run on, for `describe.each`: what the lessons say must be true on both. */
export const SETS = ['rendered', 'second'] as const;

/** Which data a lesson finds: the set that is there, which the library renders, or the tests' own second one. */
export type DataSet = (typeof SETS)[number];

const VEGA_LITE = 'application/vnd.vegalite.v5+json';

/** What the charts of the library have in common. */
interface Chart {
  title?: string;
  data?: { values: Record<string, string | number>[] };
  usermeta?: { fields: Record<string, string> };
}

/**
 * Runs a notebook of the project on a data set and gathers its outputs, and values of its kernel: `ask` gives an
 * expression for each name, such as `{ curve: 'figure3.spec.data.values' }`.
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
  const run = await withData(set, () => runNotebook(file, { parameters, ask: Object.values(ask) }));
  const outputs = run.notebook.cells.flatMap((cell): readonly NotebookOutput[] => cell.outputs ?? []);
  const of = (mime: string): string[] =>
    outputs.flatMap((o) =>
      'data' in o && o.data[mime] !== undefined ? [joinText(o.data[mime] as string)] : [],
    );
  const printed = (stream: string): string[] =>
    outputs.flatMap((o) => (o.output_type === 'stream' && o.name === stream ? [joinText(o.text)] : []));
  const specs = outputs.flatMap((o): Chart[] =>
    'data' in o && VEGA_LITE in o.data ? [o.data[VEGA_LITE] as unknown as Chart] : [],
  );
  return {
    value<T>(named: string): T {
      const at = Object.keys(ask).indexOf(named);
      if (at < 0)
        throw new RangeError(`executed: ask must have '${named}', got ${Object.keys(ask).join(', ')}`);
      return run.answers[at] as T;
    },
    error: run.error && `cell ${run.error.number}: ${run.error.message}`,
    text: [...printed('stdout'), ...of('text/plain')].join('\n'),
    tables: outputs.flatMap((o) =>
      'data' in o && o.data['text/html'] !== undefined ? [joinText(o.data['text/plain'] as string)] : [],
    ),
    charts: specs.length,
    rows: specs.map(rowsOf),
    titled: new Map(specs.map((spec) => [String(spec.title ?? ''), rowsOf(spec)])),
    pngs: of('image/png').length,
    figures: new Map(outputs.flatMap(numberedFigure)),
    largestOutput: Math.max(...outputs.map((o) => JSON.stringify(o).length)),
    stderr: printed('stderr').join(''),
  };
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

/** A figure by its number: the PNG that an output holds, and the words beside it. */
function numberedFigure(output: NotebookOutput): [number, { png: Buffer; text: string }][] {
  if (!('data' in output) || output.data['image/png'] === undefined) return [];
  const png = Buffer.from(joinText(output.data['image/png'] as string), 'base64');
  const text = joinText(output.data['text/plain'] as string);
  const number = Number(/\*\*Figure (\d+)\./.exec(text)?.[1]);
  return [[number, { png, text }]];
}
