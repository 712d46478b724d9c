// The Jupyter kernel: tslab, with some problems fixed. Errors name the cell and its source line instead of a place in
// compiled code; shorthands such as `{ seed }` may use names that an earlier cell declared; cells import from other folders;
// only programs with the key can use it, and messages from others have no effect; a cell that prints thousands of lines
// loses none of them; and it ends when the program that started it dies. A cell's last value is drawn or described
// where possible, and compiler errors are explained. Run as `node kernel.js <connection file>`.
import { format } from 'node:util';
import vm from 'node:vm';
import { setInterrupt } from '../core/interrupt';
import { cellProgram } from './cell-program';
import { createConverters } from './create-converters';
import { describeName, nameAt } from './describe-name';
import { editText, type TextEdit } from './edit-text';
import { errorText } from './error-text';
import { explainMistakes } from './explain-mistakes';
import { resultLine } from './result-line';
import { createExecutor } from 'tslab/dist/executor';
import { JupyterHandlerImpl, ZmqServer } from 'tslab/dist/jupyter';
import { serveKernel } from './serve-kernel';
import { spellOutNames } from './spell-out-names';
import type { CellCode } from './translate-stack';
import { watchParent } from './watch-parent';
import { latestProgram } from './wide-imports';

type RunInThisContext = typeof vm.runInThisContext;

const cells = new Map<number, CellCode>();
let current: { number: number; source: string; edits: readonly TextEdit[]; resultName?: string } = {
  number: 0,
  source: '',
  edits: [],
};

/** Stops the library's calls when a cell is interrupted, including calls of earlier cells that are still running. */
let interrupt = new AbortController();
function listenForInterrupts(): void {
  interrupt = new AbortController();
  setInterrupt(interrupt.signal);
}
listenForInterrupts();

/** Thrown for a cell that does not compile; its message is complete without a stack. */
class CellRefused extends Error {}

const converters = createConverters({
  onMistakes: (diagnostics) => {
    throw new CellRefused(explainMistakes(diagnostics, current, cellProgram(latestProgram())));
  },
  onConverted: (resultName) => {
    if (resultName !== undefined) current.resultName = resultName;
  },
});
const executor = createExecutor(process.cwd(), converters, {
  log: (...values) => console.log(...values),
  error: (...values) => console.error(...values),
});
// Every cell passes through this function, which knows its number and its TypeScript.
const numbering: typeof executor = {
  ...executor,
  execute: async (source) => {
    if (interrupt.signal.aborted) listenForInterrupts();
    const edits = spellOutNames(source);
    current = { number: current.number + 1, source, edits };
    try {
      const done = await executor.execute(editText(source, edits));
      const value = takeResult();
      return done && (await showLast(value));
    } catch (error) {
      if (!(error instanceof CellRefused)) throw error;
      console.error(error.message);
      return false;
    }
  },
};

/** Removes a cell's last value from the kernel's variables and returns it. */
function takeResult(): unknown {
  const { resultName } = current;
  if (resultName === undefined) return undefined;
  const value = executor.locals[resultName];
  delete executor.locals[resultName];
  return value;
}

/** Shows a cell's last value. An error in showing it comes from no line of the cell, so the line of the value is named. */
async function showLast(value: unknown): Promise<boolean> {
  const { number, source } = current;
  try {
    // The drawing code takes time to load, and numbers and strings do not need it.
    if (typeof value === 'object') await (await import('../plot/index.js')).showResult(value);
    else if (value !== undefined) console.log(value);
    return true;
  } catch (error) {
    console.error('%s\n    at cell %d, line %d', String(error), number, resultLine(source));
    return false;
  }
}

// It also passes through this one, as compiled JavaScript without a name.
const runInThisContext: RunInThisContext = vm.runInThisContext;
vm.runInThisContext = function runNamed(code, options) {
  const isCell =
    typeof options === 'object' && options.breakOnSigint === true && options.filename === undefined;
  if (!isCell) return runInThisContext(code, options);
  cells.set(current.number, { source: current.source, compiled: code });
  return runInThisContext(code, { ...options, filename: `cell[${current.number}]` });
} as RunInThisContext;

// Both tslab and cells report errors through these methods.
for (const method of ['log', 'error', 'warn'] as const) {
  const write = console[method].bind(console);
  console[method] = (...values: unknown[]): void => {
    if (!values.some((value) => value instanceof Error)) return write(...values);
    const told = values.map((value) => (value instanceof Error ? errorText(value, cells) : value));
    // A message may contain percent signs.
    write('%s', told[0] === values[0] ? format(...told) : told.map((value) => format('%s', value)).join(' '));
  };
}

const handler = new JupyterHandlerImpl(numbering, false);
const { handleInspect } = handler;
// tslab describes only the name at the cursor, and shows the tags in its documentation unformatted.
handler.handleInspect = (request) => {
  const { code, cursor_pos: position } = request;
  const plain = handleInspect.call(handler, request);
  const program = cellProgram(latestProgram());
  const before = program ? program.file.text.length - code.length : 0;
  const name = program && nameAt(program.file, before + position);
  const told = program && name && describeName(name, program.checker);
  if (!told) return plain;
  const data = { 'text/markdown': told.markdown, 'text/plain': told.text };
  return { status: 'ok', found: true, data, metadata: {} };
};

watchParent();
// Saved before a cell runs: from then on everything written to stderr is an output of the cell.
const writeLog = process.stderr.write.bind(process.stderr);
// The compiler takes two seconds to load. It is loaded before the kernel answers at all: JupyterLab loses the reply to its
// page's first request if a kernel is silent after its first answer.
void converters.node;
serveKernel(new ZmqServer(handler, process.argv[2] as string), (error) => writeLog(`${format(error)}\n`));
process.on('SIGINT', () => {
  executor.interrupt();
  interrupt.abort(new Error('interrupted'));
});
process.on('uncaughtException', (error) => console.error('UncaughtException:', error));
process.on('unhandledRejection', (reason) => {
  // Work that is not awaited is stopped too, and needs no report.
  if (reason !== interrupt.signal.reason) console.error('UnhandledPromiseRejection:', reason);
});
