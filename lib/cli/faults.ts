import { join } from 'node:path';
import type { Command } from 'commander';
import { runProgram } from '../notebook/run-program';
import type { Context } from './context';

/** Adds the command that plants faults in a copy of the library and checks that the tests catch them. */
export function addFaultsCommand(program: Command, context: Context): void {
  program
    .command('faults')
    .description('plant faults in a copy of the library, one at a time; each must make a test fail')
    .argument('[words...]', 'only faults whose name contains one of these words')
    .action(async (words: string[]) => {
      const script = join(context.root, 'test', 'faults', 'run-faults.mjs');
      process.exitCode = await runProgram(process.execPath, [script, ...words], { cwd: context.root });
    });
}
