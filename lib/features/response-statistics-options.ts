import { choiceOption, type OptionRule } from '../core';

/** Options of `responseStatistics`. */
export interface ResponseStatisticsOptions {
  /**
   * `'moments'`: mean and population variance, what the assignment asks for. `'energy'`: mean magnitude and the
   * logarithm of the variance. A filter's responses oscillate about zero, so their mean says little and their mean
   * magnitude much; variances span orders of magnitude, and the logarithm gives the small ones weight.
   * @defaultValue 'moments'
   */
  readonly features?: 'moments' | 'energy';
}

/** How {@link ResponseStatisticsOptions} are read. */
export const statisticsRules: { readonly features: OptionRule<'moments' | 'energy'> } = {
  features: choiceOption(['moments', 'energy'], 'moments'),
};
