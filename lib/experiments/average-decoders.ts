import {
  checkChoice,
  checkList,
  checkPlane,
  describeValue,
  listOption,
  readOptions,
  required,
  type Plane,
} from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import {
  checkEncoded,
  DECODERS,
  reconstructFromTextonMap,
  type Decoder,
  type ReconstructFromTextonMapOptions,
  type EncodedImage,
  psnr,
} from '../reconstruct';
import { decibelGains, type DecibelGain } from './decibel-gains';
import { decoderRules } from './decoder-rules';
import { withMeanOf } from './with-mean-of';

/** Options of {@link averageDecoders}. */
export interface AverageDecodersOptions extends Omit<
  ReconstructFromTextonMapOptions,
  'bank' | 'decoder' | 'original'
> {
  /** The banks with which the images were encoded, in order. */
  readonly banks: readonly FilterBank[];
  /** The images, in the order of their maps. */
  readonly originals: readonly Plane[];
  /**
   * The others are compared with the first. @defaultValue `'centre + mean'`, `'overlap'` and `'least squares'`, which use only
   * the mean of the original
   */
  readonly decoders?: readonly Decoder[];
}

const rules = {
  banks: required(listOption<FilterBank>('a list of FilterBanks')),
  sigma: decoderRules.sigma,
  regularisation: decoderRules.regularisation,
  originals: required(listOption<Plane>('a list of Planes')),
  decoders: listOption<Decoder, readonly Decoder[]>('a list of decoders', [
    'centre + mean',
    'overlap',
    'least squares',
  ]),
};

/** How well one decoder reconstructs several images, and what it gains over the first decoder with the same bank. */
export type AverageDecoderRow = {
  readonly bank: string;
  readonly decoder: Decoder;
  /** Mean over the images. */
  readonly psnr: number;
} & DecibelGain;

/**
 * Reconstructs several images from their texton maps, made with one bank or several, by several decoders. The PSNR of each is
 * averaged, and compared with that of the first decoder image by image; the comparisons are tested together by Holm's rule.
 *
 * All but `'centre'` get the mean of the original, with every bank. `reconstructFromTextonMap` gives it to `'overlap'` and
 * `'least squares'` only if the bank loses it, so banks that keep most of it would be compared by the small rest.
 * @param encoded for each bank, the map H×W and textons K×C of each image, from `encodeImages`
 * @param options as for `reconstructFromTextonMap`, with the banks and the original images
 * @throws RangeError when there is no image or no decoder, or numbers of banks, maps and originals differ
 */
export function averageDecoders(
  encoded: readonly (readonly EncodedImage[])[],
  options: AverageDecodersOptions,
): AverageDecoderRow[] {
  const call = 'averageDecoders';
  checkList(call, 'encoded', encoded, 'a list for each bank');
  const { banks, originals, decoders, ...rest } = readOptions(call, options, rules);
  if (originals.length === 0)
    throw new RangeError(`${call}: originals must have at least one image, got none`);
  if (decoders.length === 0)
    throw new RangeError(`${call}: decoders must have at least one decoder, got none`);
  if (encoded.length !== banks.length)
    throw new RangeError(
      `${call}: banks must have one bank per list of maps (${encoded.length}), got ${describeValue(banks)}`,
    );
  for (const [i, original] of originals.entries()) checkPlane(call, original, `originals[${i}]`);
  for (let i = 0; i < decoders.length; i++) checkChoice(call, `decoders[${i}]`, decoders[i], DECODERS);
  const groups = Array.from(encoded, (images, at) => {
    const bank = banks[at] as FilterBank;
    checkFilterBank(call, bank);
    checkEncoded(call, images);
    if (images.length !== originals.length)
      throw new RangeError(
        `${call}: originals must have one image per map (${images.length}), got ${originals.length}`,
      );
    const values = decoders.map((decoder) =>
      originals.map((original, i) => {
        const { map, textons } = images[i] as EncodedImage;
        const copy = reconstructFromTextonMap(map, textons, { ...rest, bank, original, decoder });
        return psnr(original, decoder === 'centre' ? copy : withMeanOf(copy, original));
      }),
    );
    return { values, reference: 0 };
  });
  const gains = decibelGains(groups);
  return groups.flatMap(({ values }, at) =>
    decoders.map((decoder, d) => {
      const own = values[d] as number[];
      return {
        bank: (banks[at] as FilterBank).name,
        decoder,
        psnr: own.reduce((a, b) => a + b, 0) / own.length,
        ...(gains[at]?.[d] as DecibelGain),
      };
    }),
  );
}
