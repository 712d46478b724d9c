import { choiceOption, runOptions, type OptionRule, type RunOptions } from '../core';
import type { Border } from './border';

/** Options of every function that filters. */
export interface FilteringOptions extends RunOptions {
  /**
   * `'zero'`: zero outside the image, same size (as in the assignment). `'reflect'`: mirrored, with the edge pixel
   * repeated, same size. `'valid'`: only pixels whose window lies inside the image; smaller by size − 1.
   * @defaultValue 'zero'
   */
  readonly border?: Border;
}

/** How {@link FilteringOptions} are read. */
export const filteringRules: { readonly border: OptionRule<Border> } & typeof runOptions = {
  border: choiceOption(['zero', 'reflect', 'valid'], 'zero'),
  ...runOptions,
};
