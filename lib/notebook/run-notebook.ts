import { dirname, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { numberOption, readOptions, runOptions, uncheckedOption } from '../core';
import { askKernel } from './ask-kernel';
import { cellError, type CellError } from './cell-error';
import type { CellRun } from './cell-run';
import { collectOutputs, type Displays, type OutputCollector } from './collect-outputs';
import { joinText, type Notebook } from './notebook-types';
import { readNotebook } from './read-notebook';
import { setParameters, type ParameterValue } from './set-parameters';
import { startKernel, type Kernel, type KernelReply } from './start-kernel';
import { withOutputs } from './with-outputs';

/** Options of {@link runNotebook}. */
export interface RunNotebookOptions {
  /** Values for the notebook's cell tagged `parameters`. */
  readonly parameters?: { readonly [name: string]: ParameterValue };
  /** Time limit per cell (s). @defaultValue 600 */
  readonly timeoutSeconds?: number;
  /** Expressions to evaluate after the last cell, unless a cell has failed; see `answers`. @defaultValue none */
  readonly ask?: readonly string[];
  /** Cancels the run: the kernel is killed and the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called after every code cell. */
  readonly onCell?: (cell: CellRun) => void;
}

/** Result of running a notebook. */
export interface NotebookRun {
  /** The notebook with its outputs, in format 4.5. */
  readonly notebook: Notebook;
  /** One entry per non-empty code cell. */
  readonly cells: readonly CellRun[];
  /** Total time of all cells, without the start of the kernel. */
  readonly seconds: number;
  /** Answers to `ask` as in JSON: typed arrays as lists, null for numbers that are not finite. */
  readonly answers: readonly unknown[];
  /** The first error; later cells were not run. */
  readonly error?: CellError;
}

const rules = {
  parameters: uncheckedOption<Required<RunNotebookOptions>['parameters']>({}),
  timeoutSeconds: numberOption({ min: 0.001, max: 2e6, default: 600 }),
  ask: uncheckedOption<readonly string[]>([]),
  signal: runOptions.signal,
  onCell: uncheckedOption<RunNotebookOptions['onCell']>(),
};

const abortRetries = 20;

/**
 * Runs a notebook from top to bottom in a new kernel, without Python, and collects its outputs.
 *
 * An error in a cell, a cell that exceeds the time limit, or the death of the kernel ends the run and is reported in `error`.
 * The kernel and all processes it has started are gone when the call returns.
 * @param file path of an .ipynb file; it is not changed
 * @throws Error when the file is not a notebook for this kernel; RangeError for an unknown parameter
 */
export async function runNotebook(file: string, options: RunNotebookOptions = {}): Promise<NotebookRun> {
  const { parameters, timeoutSeconds, ask, signal, onCell } = readOptions('runNotebook', options, rules);
  const notebook = setParameters(await readNotebook(file), parameters);
  const kernel = await startKernel(dirname(resolve(file)), { signal });
  const displays: Displays = new Map();
  const collectors = new Map<number, OutputCollector>();
  const runs: CellRun[] = [];
  let error: CellError | undefined;
  let answers: readonly unknown[] = [];
  try {
    for (const [index, cell] of notebook.cells.entries()) {
      const source = joinText(cell.source);
      if (cell.cell_type !== 'code' || source.trim() === '') continue;
      if (error) {
        runs.push({ index, number: null, seconds: 0, status: 'not run' });
        continue;
      }
      const collector = collectOutputs(displays);
      collectors.set(index, collector);
      const start = performance.now();
      const ended = await runCell(kernel, source, {
        collector,
        timeoutSeconds,
        signal,
      });
      const seconds = (performance.now() - start) / 1000;
      const number = ended.reply?.executionCount ?? runs.length + 1;
      const failed = ended.reply?.status !== 'ok' || hasUncaughtError(collector);
      if (failed) error = cellError(collector.outputs(), { index, number, source });
      if (error && ended.failure !== undefined) error = { ...error, message: ended.failure };
      const run: CellRun = { index, number, seconds, status: failed ? 'error' : 'ok' };
      runs.push(run);
      onCell?.(run);
    }
    if (ask.length > 0 && !error) answers = await askKernel(kernel, ask);
  } finally {
    await kernel.stop();
  }
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  const executed = withOutputs(notebook, { runs, collectors, ...(error ? { error } : {}) });
  return { notebook: executed, cells: runs, seconds, answers, ...(error ? { error } : {}) };
}

interface CellEnd {
  readonly reply?: KernelReply;
  /** Why there is no reply: time limit, or death of the kernel. */
  readonly failure?: string;
}

async function runCell(
  kernel: Kernel,
  source: string,
  options: { collector: OutputCollector; timeoutSeconds: number; signal?: AbortSignal },
): Promise<CellEnd> {
  const { collector, timeoutSeconds, signal } = options;
  const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
  const stopped = stopOn([timeout, ...(signal ? [signal] : [])]);
  try {
    for (let attempt = 0; ; attempt++) {
      const reply = await Promise.race([stopped, kernel.execute(source, collector.add)]);
      if (reply.status !== 'abort' || attempt === abortRetries) return { reply };
      await Promise.race([stopped, sleep(100)]);
    }
  } catch (error) {
    signal?.throwIfAborted();
    const failure = timeout.aborted
      ? `the cell took longer than ${timeoutSeconds} s`
      : (error as Error).message;
    return { failure };
  }
}

function stopOn(signals: readonly AbortSignal[]): Promise<never> {
  const any = AbortSignal.any([...signals]);
  const stopped = new Promise<never>((_, reject) => {
    const stop = (): void => reject(any.reason as Error);
    if (any.aborted) stop();
    else any.addEventListener('abort', stop, { once: true });
  });
  stopped.catch(() => undefined);
  return stopped;
}

/** tslab does not fail a cell for an unhandled rejection, but the notebook is broken. */
function hasUncaughtError(collector: OutputCollector): boolean {
  return collector
    .outputs()
    .some(
      (output) =>
        output.output_type === 'stream' &&
        output.name === 'stderr' &&
        /^(?:UncaughtException|UnhandledPromiseRejection):/m.test(joinText(output.text)),
    );
}
