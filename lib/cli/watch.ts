import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Context } from './context';
import { watchLibrary } from './watch-library';
import { watchSources } from './watch-sources';

const settleMs = 200;

/** Adds the command that builds the library and runs tests on every change. */
export function addWatchCommand(program: Command, context: Context): void {
  program
    .command('watch')
    .description('build the library and run tests on every change; Ctrl-C stops it')
    .argument('[arguments...]', 'arguments for vitest: test/filters, -t …')
    .allowUnknownOption()
    .action(async (args: string[]) => {
      const end = watchTests(context.root, args);
      await new Promise<void>((resolve) => process.once('SIGINT', resolve));
      end();
    });
}

/**
 * Runs the unit tests selected by the arguments: now, after every build, and when a test changes.
 * @returns a function that stops it
 */
export function watchTests(root: string, args: readonly string[]): () => void {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const fixed = ['run', '--config=test/vitest.config.ts', '--project=unit'];
  let running: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  // A current run uses outdated sources.
  const run = (): void => {
    running?.kill();
    running = spawn(process.execPath, [vitest, ...fixed, ...args], { cwd: root, stdio: 'inherit' });
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, settleMs);
  };
  const stopLibrary = watchLibrary(root, {
    onBuilt: (messages) => (messages === '' ? schedule() : console.error(messages)),
  });
  const stopTests = watchSources(join(root, 'test'), schedule);
  run();
  return () => {
    clearTimeout(timer);
    stopLibrary();
    stopTests();
    running?.kill();
  };
}
