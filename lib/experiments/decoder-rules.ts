import { required, type OptionRule } from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import { regularisationOption, sigmaOption } from '../reconstruct';

/** How the options that experiments with decoders pass to `reconstructFromTextonMap` are read. */
export const decoderRules: {
  readonly bank: OptionRule<FilterBank>;
  readonly sigma: OptionRule<number>;
  readonly regularisation: OptionRule<number>;
} = {
  bank: required<FilterBank>({
    check: (call, _name, bank) => void checkFilterBank(call, bank as FilterBank),
    fallback: undefined,
  }),
  sigma: sigmaOption,
  regularisation: regularisationOption,
};
