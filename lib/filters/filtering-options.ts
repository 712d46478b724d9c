import { choiceOption, runOptions, type OptionRule, type RunOptions } from '../core';
import type { Border } from './border';

/** Options of every function that filters. */
export interface FilteringOptions extends RunOptions {
  /**
   * `'zero'`: black beyond the edge, same size (what the assignment does). `'reflect'`: the image mirrored, edge pixel
   * repeated, same size. `'valid'`: only pixels whose whole window lies inside; smaller by size − 1.
   * @defaultValue 'zero'
   */
  readonly border?: Border;
}

/** How {@link FilteringOptions} are read. */
export const filteringRules: { readonly border: OptionRule<Border> } & typeof runOptions = {
  border: choiceOption(['zero', 'reflect', 'valid'], 'zero'),
  ...runOptions,
};
