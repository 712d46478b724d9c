import { InvalidArgumentError, Option, type Command } from 'commander';
import { DISTANCES } from '../classify/distance-function';
import { TEXTON_BANKS, type TextonExperimentOptions } from '../classify';

/** What {@link addExperimentOptions} gives to an action. */
export type ExperimentFlags = Required<
  Pick<
    TextonExperimentOptions,
    'bank' | 'border' | 'textons' | 'dictionaryImages' | 'pixels' | 'distance' | 'seed' | 'weber'
  >
> & {
  readonly standardise: boolean;
  readonly models: 'image' | 'class';
};

/** Adds the options that evaluating and training share; their defaults are the library's. */
export function addExperimentOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--bank <name>', 'filter bank: Leung–Malik, maximum responses, Schmid')
        .choices(TEXTON_BANKS)
        .default('mr8'),
    )
    .addOption(
      new Option(
        '--border <rule>',
        'what lies beyond the edge of an image; valid: nothing, the edge is left out',
      )
        .choices(['zero', 'reflect', 'valid'])
        .default('reflect'),
    )
    .option('--no-standardise', 'leave brightness and contrast of the images as they are')
    .option('--no-weber', "leave out Weber's rescaling of the responses")
    .option('--textons <n>', 'textons a class', wholeNumber, 10)
    .option(
      '--dictionary-images <n>',
      'images a class that textons are learnt from, at most',
      wholeNumber,
      13,
    )
    .option('--pixels <n>', 'pixels of each of these images', wholeNumber, 1000)
    .addOption(
      new Option('--distance <name>', 'distance between histograms').choices(DISTANCES).default('chiSquare'),
    )
    .addOption(
      new Option('--models <kind>', 'what stands for a class: the histogram of every image, or their mean')
        .choices(['image', 'class'])
        .default('image'),
    )
    .option('--seed <n>', 'seed of all random choices', wholeNumber, 0);
}

/** The library's options for what was given on the command line. */
export function experimentOf<Flags extends ExperimentFlags>({
  standardise,
  ...flags
}: Flags): Omit<Flags, 'standardise'> & { readonly standardised: boolean } {
  return { ...flags, standardised: standardise };
}

/**
 * Reads a whole number from the command line.
 * @throws InvalidArgumentError for anything else
 */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
