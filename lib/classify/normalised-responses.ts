import { checkChoice, type LongCall, type Plane, type Responses } from '../core';
import {
  filterResponses,
  lmFilterBank,
  maximumResponses,
  rfsFilterBank,
  schmidFilterBank,
  weberNormalise,
  type Border,
  type FilterBank,
} from '../filters';
import { standardise } from '../image';

/** Filter banks of the texton experiments: Leung–Malik's 48, the 8 maximum responses, Schmid's 13. */
export type TextonBank = 'lm' | 'mr8' | 's';

/** Options of {@link normalisedResponses}. */
export interface NormalisedResponsesOptions extends LongCall {
  /** @defaultValue 'mr8' */
  readonly bank?: TextonBank;
  /** @defaultValue 'reflect' */
  readonly border?: Border;
}

/** One bank of each kind, so that its spectra are kept from image to image. */
const banks = new Map<TextonBank, FilterBank>();
const makers: Readonly<Record<TextonBank, () => FilterBank>> = {
  lm: lmFilterBank,
  mr8: rfsFilterBank,
  s: schmidFilterBank,
};

/**
 * Filters an image as Varma and Zisserman do: the image brought to mean 0 and deviation 1, responses of filters of
 * L1 norm 1 (for `'mr8'` their maxima over orientation), each pixel's vector rescaled by Weber's law.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4.
 * @throws RangeError for a constant image, or one smaller than the filters with `border: 'valid'`
 */
export async function normalisedResponses(
  plane: Plane,
  options: NormalisedResponsesOptions = {},
): Promise<Responses> {
  const { bank: name = 'mr8', border = 'reflect', ...rest } = options;
  checkChoice('normalisedResponses', 'bank', name, Object.keys(makers) as TextonBank[]);
  const bank = banks.get(name) ?? makers[name]();
  banks.set(name, bank);
  const responses = await filterResponses(standardise(plane), bank, { ...rest, border });
  return weberNormalise(name === 'mr8' ? maximumResponses(responses) : responses);
}
