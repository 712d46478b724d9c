import type { CellError } from './cell-error';
import type { CellRun } from './cell-run';
import type { OutputCollector } from './collect-outputs';
import type { Notebook, NotebookCell, NotebookOutput } from './notebook-types';

/**
 * Returns the notebook, in format 4.5, with the outputs of a run. The error is added as an output of its cell, in case the
 * kernel could not report it.
 */
export function withOutputs(
  notebook: Notebook,
  run: {
    readonly runs: readonly CellRun[];
    /** Outputs by index of the cell. */
    readonly collectors: ReadonlyMap<number, OutputCollector>;
    readonly error?: CellError;
  },
): Notebook {
  const numbers = new Map(run.runs.map(({ index, number }) => [index, number]));
  const cells = notebook.cells.map((cell, index): NotebookCell => {
    const id = cell.id ?? `cell-${index + 1}`;
    if (cell.cell_type !== 'code') return { ...cell, id };
    const outputs = run.collectors.get(index)?.outputs() ?? [];
    const failure = run.error?.index === index ? [errorOutput(run.error)] : [];
    return { ...cell, id, outputs: [...outputs, ...failure], execution_count: numbers.get(index) ?? null };
  });
  return { ...notebook, cells, nbformat: 4, nbformat_minor: 5 };
}

function errorOutput(error: CellError): NotebookOutput {
  const where = error.line === undefined ? '' : ` (line ${error.line}: ${error.source})`;
  return {
    output_type: 'error',
    ename: 'CellError',
    evalue: error.message,
    traceback: [`${error.message}${where}`],
  };
}
