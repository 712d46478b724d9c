import {
  checkChoice,
  listOption,
  readOptions,
  required,
  uncheckedOption,
  type Matrix,
  type Plane,
} from '../core';
import { checkTextons, checkMap, type TextonMap } from '../textons';
import {
  compareImages,
  type ImageComparison,
  DECODERS,
  reconstructFromTextonMap,
  type Decoder,
  type ReconstructFromTextonMapOptions,
} from '../reconstruct';
import { decoderRules } from './decoder-rules';

const rules = {
  ...decoderRules,
  original: required(uncheckedOption<Plane>()),
  decoders: listOption<Decoder, readonly Decoder[]>('a list of decoders', DECODERS),
};

/** The reconstruction of an image by one decoder. */
export interface DecodedImage {
  readonly decoder: Decoder;
  readonly plane: Plane;
  readonly quality: ImageComparison;
}

/**
 * Reconstructs an image from its texton map by several decoders, and compares each result with the original.
 * @param map H×W
 * @param textons K×C, which the map refers to
 * @param options as for `reconstructFromTextonMap`, with the original; the decoders, default all seven
 */
export function compareDecoders(
  map: TextonMap,
  textons: Matrix,
  options: Omit<ReconstructFromTextonMapOptions, 'decoder'> & {
    readonly original: Plane;
    readonly decoders?: readonly Decoder[];
  },
): DecodedImage[] {
  const call = 'compareDecoders';
  const { decoders, ...rest } = readOptions(call, options, rules);
  checkTextons(call, textons);
  checkMap(call, map, textons.rows);
  for (let i = 0; i < decoders.length; i++) checkChoice(call, `decoders[${i}]`, decoders[i], DECODERS);
  return decoders.map((decoder) => {
    const plane = reconstructFromTextonMap(map, textons, { ...rest, decoder });
    return { decoder, plane, quality: compareImages(rest.original, plane) };
  });
}
