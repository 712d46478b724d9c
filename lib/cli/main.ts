import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import type { Context } from './context';
import { addBenchCommand } from './bench';
import { addClassifyCommand } from './classify';
import { addDataCommand } from './data';
import { addDocsCommand } from './docs';
import { endWithPipe } from './end-with-pipe';
import { addEvaluateCommand } from './evaluate';
import { addFaultsCommand } from './faults';
import { addNotebooksCommand } from './notebooks';
import { errorSentence } from './error-sentence';
import { addStartCommand } from './start';
import { addTestCommand } from './test';
import { addTrainCommand } from './train';
import { addWatchCommand } from './watch';

/**
 * Runs the command line.
 * @param args arguments after the program's name
 * @returns the exit code
 */
export async function main(args: readonly string[], context: Context): Promise<number> {
  endWithPipe(process.stdout);
  endWithPipe(process.stderr);
  const program = new Command('texton-lab')
    .description('Notebooks on texture analysis in TypeScript, and their tools')
    .version(ownVersion(), '--version', 'print the version')
    .helpCommand(false)
    .exitOverride();
  addStartCommand(program, context);
  addNotebooksCommand(program, context);
  addDataCommand(program);
  addTestCommand(program, context);
  addWatchCommand(program, context);
  addFaultsCommand(program, context);
  addBenchCommand(program, context);
  addDocsCommand(program, context);
  addEvaluateCommand(program);
  addTrainCommand(program);
  addClassifyCommand(program);
  // Only for the list of commands: the entry script handles it, without installing or building anything.
  program
    .command('clean')
    .description('remove what the commands created; with --data the rendered data sets too');
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError('(--help shows the options)');
  try {
    await program.parseAsync(args.length > 0 ? [...args] : ['--help'], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    console.error(process.env['DEBUG'] && error instanceof Error ? error.stack : errorSentence(error));
    return 1;
  }
  return Number(process.exitCode ?? 0);
}

/** The version in package.json. */
function ownVersion(): string {
  const file = path.join(__dirname, '..', '..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
