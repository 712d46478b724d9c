import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { runProgram } from '../notebook/run-program';
import type { Context } from './context';

interface BenchFlags {
  readonly peers?: boolean;
  readonly long?: boolean;
  readonly only?: string;
  readonly json: string;
  readonly markdown?: boolean;
}

/** What `--markdown` needs of the benchmark, which is no part of the built package. */
interface BenchPages {
  readReport(file: string): unknown;
  markdownTables(report: unknown): string;
}

/** Adds the command that measures the engine, alone or beside its peers in Python. */
export function addBenchCommand(program: Command, context: Context): void {
  program
    .command('bench')
    .description('measure the engine; prints a table and writes JSON')
    .option(
      '--peers',
      'beside SciPy, pyFFTW, OpenCV, scikit-learn, NumPy and PyTorch, in a Python environment that it makes',
    )
    .option('--only <name>', 'only works whose name contains this')
    .option('--long', 'classify 2000 rendered images, rendering them first, instead of 200')
    .option('--json <file>', 'where the results are written', 'bench.json')
    .option('--markdown', 'measure nothing; print the results in that file as Markdown')
    .action(async (flags: BenchFlags) => {
      const folder = join(context.root, 'test', 'bench');
      const json = resolve(flags.json);
      if (flags.markdown) return void console.log(await markdown(folder, json));
      const args = [
        ...(flags.peers ? ['--peers'] : []),
        ...(flags.long ? ['--long'] : []),
        ...(flags.only === undefined ? [] : ['--only', flags.only]),
        ...['--json', json],
      ];
      process.exitCode = await runProgram(process.execPath, [join(folder, 'run-bench.mjs'), ...args], {
        cwd: context.root,
      });
    });
}

async function markdown(folder: string, json: string): Promise<string> {
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(folder, name)).href);
  const { readReport } = (await load('report.mjs')) as Pick<BenchPages, 'readReport'>;
  const { markdownTables } = (await load('table.mjs')) as Pick<BenchPages, 'markdownTables'>;
  return markdownTables(readReport(json));
}
