import {
  checkChoice,
  checkInteger,
  checkObject,
  choiceOption,
  describeValue,
  flagOption,
  integerOption,
  readOptions,
  required,
  seedOption,
  type OptionRule,
} from '../core';
import {
  checkFilterBank,
  maximumGroups,
  type Border,
  type FilterBank,
  type MaximumResponsesOptions,
} from '../filters';
import { BANK_NAMES, namedBank, type BankName } from './named-bank';
import type { ResponseRecipe, TextonRecipe } from './texton-recipe';

/** A checked {@link ResponseRecipe} with its bank looked up. */
export interface CheckedResponseRecipe {
  readonly bank: FilterBank;
  readonly maxima: MaximumResponsesOptions | undefined;
  /** Number of values at a pixel: the columns of its textons. */
  readonly responses: number;
  readonly border: Border;
  readonly standardise: boolean;
  readonly weber: boolean;
}

/** A checked {@link TextonRecipe} with its bank looked up. */
export interface CheckedRecipe extends CheckedResponseRecipe {
  readonly count: number;
  readonly images: number;
  /** Infinity means all. */
  readonly pixels: number;
  readonly merge: number | undefined;
  readonly seed: number;
}

/** How a {@link ResponseRecipe} is read. */
export const responseRecipeRules: {
  readonly bank: OptionRule<FilterBank | BankName>;
  readonly maxima: OptionRule<MaximumResponsesOptions | undefined>;
  readonly border: OptionRule<Border>;
  readonly standardise: OptionRule<boolean>;
  readonly weber: OptionRule<boolean>;
} = {
  bank: required<FilterBank | BankName>({ check: checkBank, fallback: undefined }),
  maxima: { check: checkMaxima, fallback: undefined },
  border: required(choiceOption<Border>(['zero', 'reflect', 'valid'])),
  standardise: required(flagOption()),
  weber: required(flagOption()),
};

const recipeRules = {
  ...responseRecipeRules,
  count: required(integerOption({ min: 1 })),
  images: required(integerOption({ min: 1 })),
  pixels: required<number | 'all'>({ check: checkPixels, fallback: undefined }),
  merge: integerOption({ min: 1 }),
  seed: required(seedOption()),
};

/**
 * Checks a recipe and looks up the bank that it names.
 * @throws TypeError for anything that is not a recipe; RangeError for a value out of range, or maxima of a bank that has none
 */
export function checkRecipe(call: string, recipe: TextonRecipe): CheckedRecipe {
  checkObject(call, 'recipe', recipe, 'a TextonRecipe such as varmaZissermanRecipe');
  const { count, images, pixels, merge, seed, ...rest } = readOptions(call, recipe, recipeRules);
  const sampled = pixels === 'all' ? Infinity : pixels;
  return { ...checkResponseRecipe(call, rest), count, images, pixels: sampled, merge, seed };
}

/**
 * Looks up the bank of a recipe whose values have been read, and checks that it has the maxima asked for.
 * @throws RangeError for maxima of a bank that has none, or that has its own
 */
export function checkResponseRecipe(
  call: string,
  { bank: given, maxima: asked, border, standardise, weber }: ResponseRecipe,
): CheckedResponseRecipe {
  const known = typeof given === 'string' ? namedBank(call, given) : { bank: given };
  if (asked !== undefined && known.maxima !== undefined)
    throw new RangeError(
      `${call}: maxima must be omitted with bank '${given as string}', which has its own, got ${describeValue(asked)}; use bank 'rfs'`,
    );
  const { bank, maxima = asked } = known;
  const groups = maxima && maximumGroups(call, maxima);
  if (groups && bank.filters.length !== 38)
    throw new RangeError(
      `${call}: bank must have the 38 filters of rfsFilterBank() with maxima, got ${bank.filters.length}`,
    );
  return { bank, maxima, responses: (groups ?? bank.filters).length, border, standardise, weber };
}

function checkBank(call: string, name: string, value: unknown): void {
  if (typeof value === 'string') checkChoice(call, name, value, BANK_NAMES);
  else checkFilterBank(call, value as FilterBank);
}

function checkMaxima(call: string, name: string, value: unknown): void {
  checkObject(call, name, value, 'the options { set, sign } of maximumResponses');
  maximumGroups(call, value as MaximumResponsesOptions);
}

function checkPixels(call: string, name: string, value: unknown): void {
  if (typeof value === 'string') checkChoice(call, name, value, ['all']);
  else checkInteger(call, name, value, 1);
}
