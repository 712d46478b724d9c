// The Jupyter kernel: tslab, with four things mended. Errors name the cell and its source line instead of a place in
// compiled code; a cell that prints thousands of lines loses none of them; shorthands such as `{ seed }` may name what
// an earlier cell declared; and the kernel ends when the program that started it has died. Run as `node kernel.js <connection file>`.
import { format } from 'node:util';
import vm from 'node:vm';
import executorModule = require('tslab/dist/executor');
import { startKernel } from 'tslab/dist/main';
import zeromq = require('zeromq');
import { spellOutNames } from './spell-out-names';
import { translateStack, type CellCode } from './translate-stack';

type CreateExecutor = typeof executorModule.createExecutor;
type RunInThisContext = typeof vm.runInThisContext;
type PublisherOptions = ConstructorParameters<typeof zeromq.Publisher>[0];

const cells = new Map<number, CellCode>();
let current = { number: 0, source: '' };

// Every cell comes through this function: here its number and its TypeScript are known.
const createExecutor: CreateExecutor = executorModule.createExecutor;
const createNumbering: CreateExecutor = (folder, converters, log) => {
  const executor = createExecutor(folder, converters, log);
  return {
    ...executor,
    execute: (source) => {
      current = { number: current.number + 1, source };
      return executor.execute(spellOutNames(source));
    },
  };
};
(executorModule as { createExecutor: CreateExecutor }).createExecutor = createNumbering;

// And through this one, without a name, as compiled JavaScript.
const runInThisContext: RunInThisContext = vm.runInThisContext;
vm.runInThisContext = function runNamed(code, options) {
  const isCell =
    typeof options === 'object' && options.breakOnSigint === true && options.filename === undefined;
  if (!isCell) return runInThisContext(code, options);
  cells.set(current.number, { source: current.source, compiled: code });
  return runInThisContext(code, { ...options, filename: `cell[${current.number}]` });
} as RunInThisContext;

// Both tslab and cells show errors with these.
for (const method of ['log', 'error', 'warn'] as const) {
  const write = console[method].bind(console);
  console[method] = (...values: unknown[]): void => {
    if (!values.some((value) => value instanceof Error)) return write(...values);
    write('%s', translateStack(format(...values), cells));
  };
}

// tslab does not await what it publishes. By default the 513th message of a synchronous run fails («socket is busy»)
// and a thousand waiting ones are the limit; then outputs are lost, and with them the notice that the cell has ended.
class PatientPublisher extends zeromq.Publisher {
  constructor(options?: PublisherOptions) {
    super({ ...options, sendHighWaterMark: 0, sendTimeout: 0 });
  }
}
(zeromq as { Publisher: typeof zeromq.Publisher }).Publisher = PatientPublisher;

/** Jupyter and the notebook runner put their process id here; a kernel without them would stay for ever. */
const parent = Number(process.env['JPY_PARENT_PID']);
if (parent > 0)
  setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') process.exit(0);
    }
  }, 2000).unref();

startKernel({
  configPath: process.argv[2] as string,
  enableFindLocal: false,
  jsKernel: false,
  globalVersion: '',
});
