// The Jupyter kernel: tslab, with some things mended. Errors name the cell and its source line instead of a place in
// compiled code; shorthands such as `{ seed }` may name what an earlier cell declared; cells import from other folders;
// only who has the key can speak to it, and nothing that others send disturbs it; a cell that prints thousands of lines
// loses none of them; and it ends when the program that started it has died. Run as `node kernel.js <connection file>`.
import { format } from 'node:util';
import vm from 'node:vm';
import { createConverters } from './create-converters';
import { createExecutor } from 'tslab/dist/executor';
import { JupyterHandlerImpl, ZmqServer } from 'tslab/dist/jupyter';
import { serveKernel } from './serve-kernel';
import { spellOutNames } from './spell-out-names';
import { translateStack, type CellCode } from './translate-stack';
import { watchParent } from './watch-parent';

type RunInThisContext = typeof vm.runInThisContext;

const cells = new Map<number, CellCode>();
let current = { number: 0, source: '' };

const converters = createConverters();
const executor = createExecutor(process.cwd(), converters, {
  log: (...values) => console.log(...values),
  error: (...values) => console.error(...values),
});
// Every cell comes through this function: here its number and its TypeScript are known.
const numbering: typeof executor = {
  ...executor,
  execute: (source) => {
    current = { number: current.number + 1, source };
    return executor.execute(spellOutNames(source));
  },
};

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

watchParent();
// Taken before a cell runs: from then on what is written to stderr is an output of the cell.
const writeLog = process.stderr.write.bind(process.stderr);
// The compiler takes two seconds to load. It is there before the kernel answers at all: JupyterLab loses the reply to its
// page's first request when a kernel that has answered once is silent then.
void converters.node;
serveKernel(new ZmqServer(new JupyterHandlerImpl(numbering, false), process.argv[2] as string), (error) =>
  writeLog(`${format(error)}\n`),
);
process.on('SIGINT', () => executor.interrupt());
process.on('uncaughtException', (error) => console.error('UncaughtException:', error));
process.on('unhandledRejection', (reason) => console.error('UnhandledPromiseRejection:', reason));
