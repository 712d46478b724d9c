import { checkChoice, listOption, readOptions, required, type Plane } from '../core';
import {
  checkEncoded,
  DECODERS,
  reconstructFromTextonMap,
  type Decoder,
  type ReconstructFromTextonMapOptions,
  type EncodedImage,
  psnr,
} from '../reconstruct';
import { decoderRules } from './decoder-rules';

/** Options of {@link averageDecoders}. */
export interface AverageDecodersOptions extends Omit<
  ReconstructFromTextonMapOptions,
  'decoder' | 'original'
> {
  /** The images, in the order of their maps. */
  readonly originals: readonly Plane[];
  /** @defaultValue all seven */
  readonly decoders?: readonly Decoder[];
}

const rules = {
  ...decoderRules,
  originals: required(listOption<Plane>('a list of Planes')),
  decoders: listOption<Decoder, readonly Decoder[]>('a list of decoders', DECODERS),
};

/** How well one decoder reconstructs several images. */
export type AverageDecoderRow = {
  readonly bank: string;
  readonly decoder: Decoder;
  /** Mean over the images. */
  readonly 'PSNR (dB)': number;
  /** Number of images that it reconstructs better than all other decoders asked for; a tie counts for none. */
  readonly 'best on': number;
};

/**
 * Reconstructs several images from their texton maps by several decoders, and averages the PSNR.
 * @param encoded a map H×W and its textons K×C for each image, of `encodeImages`
 * @param options as for `reconstructFromTextonMap`, with the original images
 * @throws RangeError when there is no image, or maps and originals differ in number
 */
export function averageDecoders(
  encoded: readonly EncodedImage[],
  options: AverageDecodersOptions,
): AverageDecoderRow[] {
  const call = 'averageDecoders';
  checkEncoded(call, encoded);
  const { originals, decoders, ...rest } = readOptions(call, options, rules);
  if (encoded.length === 0) throw new RangeError(`${call}: encoded must not be empty, got no image`);
  if (originals.length !== encoded.length)
    throw new RangeError(
      `${call}: originals must be as many as the maps, ${encoded.length}, got ${originals.length}`,
    );
  for (let i = 0; i < decoders.length; i++) checkChoice(call, `decoders[${i}]`, decoders[i], DECODERS);
  const images = encoded.map(({ map, textons }, i) => {
    const original = originals[i] as Plane;
    return decoders.map((decoder) =>
      psnr(original, reconstructFromTextonMap(map, textons, { ...rest, original, decoder })),
    );
  });
  return decoders.map((decoder, d) => {
    const own = images.map((drawn) => drawn[d] ?? NaN);
    const isBest = (value: number, i: number): boolean =>
      (images[i] ?? []).every((other, at) => at === d || other < value);
    return {
      bank: options.bank.name,
      decoder,
      'PSNR (dB)': own.reduce((a, b) => a + b, 0) / own.length,
      'best on': own.filter(isBest).length,
    };
  });
}
