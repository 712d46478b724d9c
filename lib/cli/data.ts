import type { Command } from 'commander';

/** Adds the command that downloads real data sets. */
export function addDataCommand(program: Command): void {
  program.command('data', { hidden: true }).description('download a real data set from its publisher');
}
