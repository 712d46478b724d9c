import { checkBoolean, checkOptions, checkPlane, type RunOptions, type Plane, type Responses } from '../core';
import { filterResponses, maximumResponses, weberNormalise, type Border } from '../filters';
import { standardise } from '../image';
import { experimentBank, type TextonBank } from './experiment-bank';

/** Options of {@link normalisedResponses}. */
export interface NormalisedResponsesOptions extends RunOptions {
  /** @defaultValue 'mr8' */
  readonly bank?: TextonBank;
  /** @defaultValue 'reflect' */
  readonly border?: Border;
  /** Whether the image is brought to mean 0 and deviation 1 first. @defaultValue true */
  readonly standardised?: boolean;
  /** Whether every pixel's vector is rescaled by Weber's law. @defaultValue true */
  readonly weber?: boolean;
}

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
  const call = 'normalisedResponses';
  checkPlane(call, plane);
  checkOptions(call, options, ['bank', 'border', 'standardised', 'weber', 'signal', 'onProgress', 'workers']);
  const { bank: name = 'mr8', border = 'reflect', standardised = true, weber = true, ...rest } = options;
  checkBoolean(call, 'standardised', standardised);
  checkBoolean(call, 'weber', weber);
  const { bank, maxima } = experimentBank(call, name);
  const image = standardised ? standardise(plane) : plane;
  const responses = await filterResponses(image, bank, { ...rest, border });
  const described = maxima ? maximumResponses(responses, maxima) : responses;
  return weber ? weberNormalise(described) : described;
}
