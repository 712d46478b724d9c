import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { kernelVariables } from '../notebook/kernel-variables';
import { runProgram } from '../notebook/run-program';
import type { Context } from './context';

interface BenchFlags {
  readonly peers?: boolean;
  readonly long?: boolean;
  readonly only?: string;
  readonly json?: string;
  readonly markdown?: boolean;
}

/** The part of the benchmark that `--markdown` needs; it is not in the built package. */
interface BenchPages {
  reportFile(flags: { readonly json?: string | undefined; readonly only?: string | undefined }): string;
  readReport(file: string): unknown;
  markdownTables(report: unknown): string;
}

/** Adds the command that measures the engine, alone or together with its peers in Python. */
export function addBenchCommand(program: Command, context: Context): void {
  program
    .command('bench')
    .description('measure the engine; prints a table and writes JSON')
    .option(
      '--peers',
      'compare with SciPy, pyFFTW, OpenCV, scikit-learn, NumPy and PyTorch, in a Python environment created for it',
    )
    .option('--only <name>', 'measure only rows whose name contains this text')
    .option(
      '--long',
      'render and classify 2000 images instead of 200; run every step of sections 3 to 6 in Python',
    )
    .option('--json <file>', 'file for the results (default: bench.json; with --only X: bench-X.json)')
    .option('--markdown', 'print the results in this file as Markdown, without measuring')
    .action(async (flags: BenchFlags) => {
      const folder = join(context.root, 'test', 'bench');
      const { reportFile, readReport } = await load<'reportFile' | 'readReport'>(folder, 'report.mjs');
      const json = resolve(reportFile(flags));
      if (flags.markdown) {
        const { markdownTables } = await load<'markdownTables'>(folder, 'table.mjs');
        return void console.log(markdownTables(readReport(json)));
      }
      const args = [
        ...(flags.peers ? ['--peers'] : []),
        ...(flags.long ? ['--long'] : []),
        ...(flags.only === undefined ? [] : ['--only', flags.only]),
        ...['--json', json],
      ];
      process.exitCode = await runProgram(process.execPath, [join(folder, 'run-bench.mjs'), ...args], {
        cwd: context.root,
        // As the kernel has it: the lessons' speed is measured.
        env: kernelVariables(),
      });
    });
}

async function load<Name extends keyof BenchPages>(
  folder: string,
  name: string,
): Promise<Pick<BenchPages, Name>> {
  return (await import(pathToFileURL(join(folder, name)).href)) as Pick<BenchPages, Name>;
}
