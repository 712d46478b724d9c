import { InvalidArgumentError, Option, type Command } from 'commander';

/** Adds the options that evaluating and training share. */
export function addExperimentOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--bank <name>', 'filter bank: Leung–Malik, maximum responses, Schmid')
        .choices(['lm', 'mr8', 's'])
        .default('mr8'),
    )
    .option('--textons <n>', 'textons a class', wholeNumber, 10)
    .option('--seed <n>', 'seed of all random choices', wholeNumber, 0);
}

/**
 * Reads a whole number from the command line.
 * @throws InvalidArgumentError for anything else
 */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
