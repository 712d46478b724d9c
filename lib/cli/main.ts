import { Command, CommanderError } from 'commander';
import type { Context } from './context';
import { addDataCommand } from './data';
import { addNotebooksCommand } from './notebooks';
import { addStartCommand } from './start';
import { addTestCommand } from './test';

/**
 * Runs the command line.
 * @param args arguments after the program's name
 * @returns the exit code
 */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const program = new Command('texton-lab')
    .description('Notebooks on texture analysis in TypeScript, and what belongs to them')
    .helpCommand(false)
    .exitOverride();
  addStartCommand(program, context);
  addNotebooksCommand(program, context);
  addDataCommand(program);
  addTestCommand(program, context);
  // Only for the list of commands: the entry script answers it itself, without installing or building anything.
  program
    .command('clean')
    .description('remove what the commands have made; --data: the rendered data sets too');
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError('(--help shows the options)');
  try {
    await program.parseAsync(args.length > 0 ? [...args] : ['--help'], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    console.error(error instanceof Error ? (process.env['DEBUG'] ? error.stack : error.message) : error);
    return 1;
  }
  return Number(process.exitCode ?? 0);
}
