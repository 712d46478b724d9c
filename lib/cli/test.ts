import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { runProgram } from '../notebook/run-program';
import type { Context } from './context';

interface Step {
  readonly name: string;
  /** Script in node_modules, and its arguments. */
  readonly args: readonly string[];
}

/** Adds the command that checks everything: types, lint, format, tests. */
export function addTestCommand(program: Command, context: Context): void {
  program
    .command('test')
    .description('check types, lint and format, and run the tests')
    .argument('[arguments...]', 'arguments for vitest: --project unit, test/core, -t …')
    .option('--long', 'run the long tests too')
    .allowUnknownOption()
    .action(async (args: string[], flags: { long?: boolean }) => {
      process.exitCode = await runTests(context.root, testSteps(context.root, args, flags.long ?? false));
    });
}

/** Lists what `npm test` runs; the report of the last step is .lab/test-report.json. */
export function testSteps(root: string, args: readonly string[], long: boolean): Step[] {
  // Long tests are a separate project; naming a project overrides this.
  const chosen = long || args.some((arg) => arg.startsWith('--project')) ? [] : ['--project=!long'];
  const report = `--outputFile.json=${join(root, '.lab', 'test-report.json')}`;
  return [
    { name: 'types (library)', args: ['typescript/bin/tsc', '-p', 'lib'] },
    { name: 'types (tests)', args: ['typescript/bin/tsc', '-p', 'test'] },
    { name: 'lint', args: ['oxlint/bin/oxlint', '--quiet'] },
    { name: 'format', args: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
    {
      name: 'tests',
      args: [
        'vitest/vitest.mjs',
        'run',
        '--config=test/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        report,
        ...chosen,
        ...args,
      ],
    },
  ];
}

/** Runs all steps even if some fail, prints a summary, and returns the exit code. */
async function runTests(root: string, steps: readonly Step[]): Promise<number> {
  await mkdir(join(root, '.lab'), { recursive: true });
  await rm(join(root, '.lab', 'test-report.json'), { force: true });
  const results: { name: string; code: number; seconds: number }[] = [];
  for (const { name, args } of steps) {
    const [script, ...rest] = args as [string, ...string[]];
    console.log(`\n${name}`);
    const start = performance.now();
    const code = await runProgram(process.execPath, [join(root, 'node_modules', script), ...rest], {
      cwd: root,
    });
    results.push({ name, code, seconds: (performance.now() - start) / 1000 });
    if (code > 128) return code;
  }
  console.log('\nSummary');
  for (const { name, code, seconds } of results)
    console.log(`  ${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  return results.some((result) => result.code !== 0) ? 1 : 0;
}
