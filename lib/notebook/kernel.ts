// The Jupyter kernel: tslab, with errors that name the cell and its source line instead of a place in compiled code,
// and an end when the program that started it has died. Run as `node kernel.js <connection file>`.
import { format } from 'node:util';
import vm from 'node:vm';
import executorModule = require('tslab/dist/executor');
import { startKernel } from 'tslab/dist/main';
import { translateStack, type CellCode } from './translate-stack';

type CreateExecutor = typeof executorModule.createExecutor;
type RunInThisContext = typeof vm.runInThisContext;

const cells = new Map<number, CellCode>();
let current = { number: 0, source: '' };

// tslab runs every cell through this function and gives the code no name.
const runInThisContext: RunInThisContext = vm.runInThisContext;
const runNamed: RunInThisContext = (code, options) => {
  const isCell =
    typeof options === 'object' && options.breakOnSigint === true && options.filename === undefined;
  if (!isCell) return runInThisContext(code, options);
  cells.set(current.number, { source: current.source, compiled: code });
  return runInThisContext(code, { ...options, filename: `cell[${current.number}]` });
};
vm.runInThisContext = runNamed;

const createExecutor: CreateExecutor = executorModule.createExecutor;
const createTranslating: CreateExecutor = (folder, converters, log) => {
  const executor = createExecutor(folder, converters, {
    ...log,
    error: (...values: unknown[]) => log.error('%s', translateStack(format(...values), cells)),
  });
  return {
    ...executor,
    execute: (source) => {
      current = { number: current.number + 1, source };
      return executor.execute(source);
    },
  };
};
(executorModule as { createExecutor: CreateExecutor }).createExecutor = createTranslating;

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
