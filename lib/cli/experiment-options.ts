import { InvalidArgumentError, Option, type Command } from 'commander';
import { DISTANCES } from '../classify/distance-function';
import {
  BANK_NAMES,
  varmaZissermanRecipe,
  type BankName,
  type Distance,
  type TextonRecipe,
} from '../classify';

/** What {@link addExperimentOptions} gives to an action. */
export interface ExperimentFlags extends Pick<
  TextonRecipe,
  'border' | 'standardise' | 'weber' | 'pixels' | 'seed'
> {
  readonly bank: BankName;
  readonly textons: number;
  readonly dictionaryImages: number;
  readonly distance: Distance;
  readonly models: 'image' | 'class';
}

const { bank, border, count, images, pixels, seed } = varmaZissermanRecipe;

/** Adds the options that evaluating and training share; their defaults are those of `varmaZissermanRecipe`. */
export function addExperimentOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--bank <name>',
        'filter bank: Leung–Malik (LM, the course port, LMS), Root Filter Set and its maxima, Schmid, Gabor',
      )
        .choices(BANK_NAMES)
        .default(bank),
    )
    .addOption(
      new Option(
        '--border <rule>',
        'values beyond the edge of an image; valid: none, pixels near the edge are omitted',
      )
        .choices(['zero', 'reflect', 'valid'])
        .default(border),
    )
    .option('--no-standardise', 'do not standardise the brightness and contrast of the images')
    .option('--no-weber', "do not rescale the responses by Weber's law")
    .option('--textons <n>', 'number of textons per class', positiveNumber, count)
    .option(
      '--dictionary-images <n>',
      'maximum number of images per class from which textons are learnt',
      positiveNumber,
      images,
    )
    .option('--pixels <n>', 'number of pixels of each of these images, or all', pixelNumber, pixels)
    .addOption(
      new Option('--distance <name>', 'distance between histograms').choices(DISTANCES).default('chiSquare'),
    )
    .addOption(
      new Option('--models <kind>', 'models of a class: the histogram of each training image, or their mean')
        .choices(['image', 'class'])
        .default('image'),
    )
    .option('--seed <n>', 'seed of all random choices', wholeNumber, seed);
}

/** The recipe given on the command line. */
export function recipeOf(flags: ExperimentFlags): TextonRecipe {
  return {
    bank: flags.bank,
    border: flags.border,
    standardise: flags.standardise,
    weber: flags.weber,
    count: flags.textons,
    images: flags.dictionaryImages,
    pixels: flags.pixels,
    seed: flags.seed,
  };
}

/**
 * Reads a whole number from the command line.
 * @throws InvalidArgumentError for anything else
 */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** A whole number of at least 1, so that a message names the option and not the library's parameter. */
function positiveNumber(text: string): number {
  const number = wholeNumber(text);
  if (number < 1) throw new InvalidArgumentError('It must be at least 1.');
  return number;
}

function pixelNumber(text: string): number | 'all' {
  return text === 'all' ? text : positiveNumber(text);
}
