import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { visibleText } from '../core';
import type { CellError, NotebookRun } from '../notebook';
import type { Context } from './context';
import { writeDocs } from './docs';
import { findNotebooks } from './find-notebooks';
import { progressLine } from './progress-line';
import { writeGallery } from './write-gallery';
import { writeTogether } from './write-together';

interface NotebookFlags {
  readonly out: string;
  readonly gallery?: string;
  readonly param: { readonly [name: string]: string };
  readonly timeout: number;
}

interface Row {
  readonly name: string;
  readonly cells: string;
  readonly seconds: string;
  readonly status: string;
}

/** Adds the command that runs notebooks without Python. */
export function addNotebooksCommand(program: Command, context: Context): void {
  program
    .command('notebooks')
    .description('run notebooks without JupyterLab and write them and their pages with all outputs')
    .argument('[names...]', 'notebooks: 01, 01-datasets or a path (default: all in notebooks/)')
    .addOption(
      new Option('--out <folder>', 'folder for the executed .ipynb and .html files').default(
        join(context.root, '.lab', 'executed'),
        '.lab/executed',
      ),
    )
    .addOption(
      new Option('--param <key=value>', "another value in the cell tagged 'parameters' (repeatable)")
        .argParser(collectParameter)
        .default({}, 'the values in the notebook'),
    )
    .addOption(
      new Option(
        '--gallery <folder>',
        'write a web site instead: an index with pictures, the pages and the API reference',
      ).conflicts('out'),
    )
    .option('--timeout <seconds>', 'time limit per cell', parseSeconds, 600)
    .action(async (names: string[], flags: NotebookFlags) => {
      const files = findNotebooks(join(context.root, 'notebooks'), names);
      if (flags.gallery === undefined) process.exitCode = await runNotebooks(files, flags, context);
      else process.exitCode = await runGallery(files, { ...flags, gallery: flags.gallery }, context);
    });
}

function collectParameter(text: string, before: { [name: string]: string }): { [name: string]: string } {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It must be of the form key=value.');
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1) };
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0)) throw new InvalidArgumentError('It must be a positive number of seconds.');
  return seconds;
}

/** Runs notebooks and makes a web site of them; returns the exit code. */
async function runGallery(
  files: readonly string[],
  flags: NotebookFlags & { readonly gallery: string },
  context: Context,
): Promise<number> {
  const folder = resolve(flags.gallery);
  const names = files.map((file) => basename(file, '.ipynb'));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new Error(
      `notebooks: two notebooks are named '${visibleText(twice)}', and their pages would be one file; rename one of them`,
    );
  // First, because it may need the network, and the notebooks take minutes.
  const documented = await writeDocs(context, join(folder, 'api'));
  if (documented !== 0) return documented;
  const ran = await runNotebooks(files, { ...flags, out: folder }, context);
  if (ran !== 0) return ran;
  await writeGallery(folder, names, { reference: 'api/index.html' });
  console.log(`The site begins at ${relative(process.cwd(), join(folder, 'index.html'))}`);
  return 0;
}

/** Runs notebooks one after the other until one fails; returns the exit code. */
async function runNotebooks(
  files: readonly string[],
  flags: NotebookFlags,
  context: Context,
): Promise<number> {
  const { readNotebook, parameterNames } = await import('../notebook/index.js');
  // All files are read before the first is run, so that a misspelt parameter is not found after ten minutes.
  const known = new Map<string, string[]>();
  for (const file of files) known.set(file, parameterNames(await readNotebook(file)));
  const every = [...new Set([...known.values()].flat())];
  for (const name of Object.keys(flags.param))
    if (!every.includes(name))
      throw new Error(
        `notebooks: unknown parameter '${name}'; known parameters: ${every.join(', ') || 'none'}`,
      );

  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => controller.abort(signal);
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  const rows: Row[] = [];
  let failure: { file: string; error: CellError } | undefined;
  try {
    for (const file of files) {
      const name = visibleText(basename(file, '.ipynb'));
      if (failure) {
        rows.push({ name, cells: '', seconds: '', status: 'not run' });
        continue;
      }
      const parameters = Object.fromEntries(
        Object.entries(flags.param).filter(([key]) => known.get(file)?.includes(key)),
      );
      const run = await runOne(file, { ...flags, param: parameters }, controller.signal);
      rows.push(row(name, run));
      if (run.error) failure = { file, error: run.error };
    }
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    const signal = controller.signal.reason as string;
    console.error(`Stopped by ${signal}; the kernel has been ended.`);
    return signal === 'SIGINT' ? 130 : signal === 'SIGHUP' ? 129 : 143;
  } finally {
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop).removeListener('SIGHUP', stop);
  }
  console.log(table(rows));
  console.log(`\nWritten to ${relative(process.cwd(), resolve(flags.out)) || '.'}`);
  if (!failure) return 0;
  console.error(`\n${describeFailure(relative(context.root, failure.file), failure.error)}`);
  return 1;
}

async function runOne(file: string, flags: NotebookFlags, signal: AbortSignal): Promise<NotebookRun> {
  const { joinText, notebookHtml, readNotebook, runNotebook } = await import('../notebook/index.js');
  const name = basename(file, '.ipynb');
  const notebook = await readNotebook(file);
  const total = notebook.cells.filter(
    (cell) => cell.cell_type === 'code' && joinText(cell.source).trim(),
  ).length;
  const progress = progressLine(visibleText(name));
  let done = 0;
  progress.update(0, total);
  const run = await runNotebook(file, {
    parameters: flags.param,
    timeoutSeconds: flags.timeout,
    signal,
    onCell: () => progress.update(++done, total),
  }).finally(progress.end);
  const folder = resolve(flags.out);
  await mkdir(folder, { recursive: true });
  await writeTogether('notebooks', [
    { file: join(folder, `${name}.ipynb`), data: `${JSON.stringify(run.notebook, null, 1)}\n` },
    { file: join(folder, `${name}.html`), data: notebookHtml(run.notebook, { folder: dirname(file) }) },
  ]);
  return run;
}

function row(name: string, run: NotebookRun): Row {
  const ran = run.cells.filter((cell) => cell.status !== 'not run').length;
  const cells = ran === run.cells.length ? String(ran) : `${ran}/${run.cells.length}`;
  return { name, cells, seconds: run.seconds.toFixed(1), status: run.error ? 'error' : 'ok' };
}

function table(rows: readonly Row[]): string {
  const lines = [{ name: 'notebook', cells: 'cells', seconds: 'seconds', status: 'status' }, ...rows];
  const width = (key: keyof Row): number => Math.max(...lines.map((line) => line[key].length));
  const [name, cells, seconds] = [width('name'), width('cells'), width('seconds')];
  return lines
    .map(
      (line) =>
        `${line.name.padEnd(name)}  ${line.cells.padStart(cells)}  ${line.seconds.padStart(seconds)}  ${line.status}`,
    )
    .join('\n');
}

function describeFailure(file: string, error: CellError): string {
  const cell = error.number === null ? `cell at position ${error.index + 1}` : `cell [${error.number}]`;
  const line = error.line === undefined ? '' : `, line ${error.line}`;
  const source = error.source === undefined ? '' : `\n  ${visibleText(error.source)}`;
  const message = error.message.split('\n').map(visibleText).join('\n');
  return `${visibleText(file)}, ${cell}${line}:${source}\n${message}`;
}
