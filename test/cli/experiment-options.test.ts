import { Command } from 'commander';
import { varmaZissermanRecipe } from 'texton-lab';
import {
  addExperimentOptions,
  recipeOf,
  wholeNumber,
  type ExperimentFlags,
} from 'texton-lab/dist/cli/experiment-options';
import { expect, it } from 'vitest';

it('wholeNumber reads whole numbers and nothing else', () => {
  expect(wholeNumber('46')).toBe(46);
  for (const text of ['', '-1', '1.5', '0x10', 'ten'])
    expect(() => wholeNumber(text)).toThrow('whole number');
});

it('recipeOf makes the recipe of what was given, by default that of Varma and Zisserman', () => {
  const read = (...args: string[]) =>
    recipeOf(addExperimentOptions(new Command()).parse(args, { from: 'user' }).opts<ExperimentFlags>());
  expect(read()).toEqual(varmaZissermanRecipe);
  const more = ['--bank', 'gabor', '--textons', '7', '--dictionary-images', '2', '--no-standardise'];
  expect(read(...more, '--pixels', 'all')).toEqual({
    ...varmaZissermanRecipe,
    bank: 'gabor',
    count: 7,
    images: 2,
    standardise: false,
    pixels: 'all',
  });
});
