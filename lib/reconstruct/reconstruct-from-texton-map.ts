import {
  choiceOption,
  readOptions,
  uncheckedOption,
  type Matrix,
  type OptionRule,
  type Plane,
} from '../core';
import { checkFilterBank, type FilterBank } from '../filters';
import { checkMap, checkTextons, type TextonMap } from '../textons';
import { bankInverseCentre } from './bank-inverse';
import { checkImageOfMap } from './check-image-of-map';
import { applyMapDecoder } from './apply-map-decoder';
import { regularisationOption, sigmaOption } from './decoder-options';
import { deconvolveTextons } from './deconvolve-textons';
import { learnMapDecoder } from './learn-map-decoder';
import { meanGreyLevels } from './mean-grey-levels';
import { overlapPatches } from './overlap-patches';
import { renderTextonMap } from './render-texton-map';
import { textonPatches } from './texton-patches';

/**
 * Methods to reconstruct an image from a texton map.
 *
 * `'centre'`: the centre pixel of the texton's patch, as in the assignment. `'centre + mean'`: the same, shifted to the
 * mean of the image, which zero-mean filters do not preserve. `'affine'`: the centre pixels, scaled and shifted to fit
 * the image best. `'overlap'`: overlapping patches, averaged with Gaussian weights. `'mean grey'`: the mean grey level of
 * the pixels with that texton, the optimum for one grey level per texton. `'least squares'`: the image whose responses
 * best match the textons at all pixels. `'learned'`: a linear 9×9 decoder fitted to the same image.
 */
export type Decoder =
  'centre' | 'centre + mean' | 'affine' | 'overlap' | 'mean grey' | 'least squares' | 'learned';

/** The decoders, from the simplest to the most elaborate. */
export const DECODERS: readonly Decoder[] = [
  'centre',
  'centre + mean',
  'affine',
  'overlap',
  'mean grey',
  'least squares',
  'learned',
];

/** Options of {@link reconstructFromTextonMap}. */
export interface ReconstructFromTextonMapOptions {
  /** The bank that the textons were learnt with. */
  readonly bank: FilterBank;
  /** @defaultValue 'centre' */
  readonly decoder?: Decoder;
  /** The image itself; required by every decoder but `'centre'`, `'overlap'` and `'least squares'`. */
  readonly original?: Plane;
  /**
   * Standard deviation of the Gaussian weights of `'overlap'` (px), at least 0.1; Infinity for uniform weights.
   *
   * On six rendered textures of 128² pixels (K = 50, reflected border) 0.7 gives 21.6 dB with the Matlab bank, against
   * 19.4 dB for 3 and 20.6 dB for `'centre + mean'`. With the course bank there is no gain: 21.5 against 21.8 dB. The
   * optimum is also 0.6 to 0.8 for K = 20 and for photographs.
   * @defaultValue 0.7
   */
  readonly sigma?: number;
  /** λ of `'least squares'`, relative to the largest power of the bank. @defaultValue 3e-3 */
  readonly regularisation?: number;
}

/** How the options of a decoder are read by every function that reconstructs images from texton maps. */
export const drawingRules: {
  readonly bank: OptionRule<FilterBank>;
  readonly decoder: OptionRule<Decoder>;
  readonly sigma: OptionRule<number>;
  readonly regularisation: OptionRule<number>;
} = {
  bank: uncheckedOption<FilterBank>(),
  decoder: choiceOption(DECODERS, 'centre'),
  sigma: sigmaOption,
  regularisation: regularisationOption,
};

const rules = { ...drawingRules, original: uncheckedOption<Plane | undefined>() };

/**
 * Reconstructs an image from a texton map.
 *
 * With zero-mean filters, `'overlap'` and `'least squares'` take the mean of the original if it is given.
 * @param map H×W
 * @param textons K×C
 * @throws RangeError when textons and bank do not match, the map contains a texton index outside [0, K − 1], or the
 * decoder needs the original
 */
export function reconstructFromTextonMap(
  map: TextonMap,
  textons: Matrix,
  options: ReconstructFromTextonMapOptions,
): Plane {
  const call = 'reconstructFromTextonMap';
  const { bank, decoder, original, sigma, regularisation } = readOptions(call, options, rules);
  checkFilterBank(call, bank);
  checkTextons(call, textons, bank.filters.length);
  checkMap(call, map, textons.rows);
  if (original) checkImageOfMap(call, 'original', original, map);
  if (decoder === 'mean grey') {
    return renderTextonMap(map, meanGreyLevels(map, needed(call, decoder, original), textons.rows));
  }
  if (decoder === 'learned')
    return applyMapDecoder(
      map,
      learnMapDecoder(map, needed(call, decoder, original), { count: textons.rows }),
    );
  if (decoder === 'least squares') {
    const grey = deconvolveTextons(map, textons, { bank, regularisation });
    return toPlane(map, restoreMean(grey, bank, original));
  }
  if (decoder === 'overlap') {
    const grey = overlapPatches(map, textonPatches(textons, bank), { sigma });
    return toPlane(map, restoreMean(grey, bank, original));
  }
  const grey = paint(map, patchCentres(textons, bank));
  if (decoder === 'centre') return toPlane(map, grey);
  if (decoder === 'affine') return toPlane(map, affineFit(grey, needed(call, decoder, original).data));
  return toPlane(map, withMeanOf(grey, needed(call, decoder, original).data));
}

/**
 * Checks that the original image is given if the decoder needs it.
 * @throws RangeError when it is missing
 */
export function checkOriginal(call: string, decoder: Decoder, original: Plane | undefined): void {
  if (!['centre', 'overlap', 'least squares'].includes(decoder)) needed(call, decoder, original);
}

function needed(call: string, decoder: Decoder, original: Plane | undefined): Plane {
  if (original === undefined)
    throw new RangeError(`${call}: decoder '${decoder}' needs the original image, got none`);
  return original;
}

function paint(map: TextonMap, greys: Float64Array): Float64Array {
  return Float64Array.from(map.data, (texton) => greys[texton] as number);
}

/** The centre pixel of every texton's patch, without computing the other 2400 pixels. */
function patchCentres({ rows, cols, data }: Matrix, bank: FilterBank): Float64Array {
  const column = bankInverseCentre(bank);
  return Float64Array.from({ length: rows }, (_, k) =>
    column.reduce((sum, value, c) => sum + value * (data[k * cols + c] as number), 0),
  );
}

function toPlane({ width, height }: TextonMap, grey: Float64Array): Plane {
  return { width, height, data: Float32Array.from(grey) };
}

function mean(values: Float32Array | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function withMeanOf(grey: Float64Array, original: Float32Array): Float64Array {
  const shift = mean(original) - mean(grey);
  return grey.map((v) => v + shift);
}

/** Shifts the image to the mean of the original if zero-mean filters lost it. */
function restoreMean(grey: Float64Array, bank: FilterBank, original: Plane | undefined): Float64Array {
  const zeroMean = bank.filters.every(({ kernel }) => {
    const sum = kernel.reduce((a, b) => a + b, 0);
    return Math.abs(sum) <= 1e-9 * kernel.reduce((a, b) => a + Math.abs(b), 0);
  });
  return zeroMean && original ? withMeanOf(grey, original.data) : grey;
}

/** The least-squares fit a·grey + b to the original; its mean if grey is constant. */
function affineFit(grey: Float64Array, original: Float32Array): Float64Array {
  const x = mean(grey);
  const y = mean(original);
  let product = 0;
  let square = 0;
  grey.forEach((v, i) => {
    product += (v - x) * ((original[i] as number) - y);
    square += (v - x) ** 2;
  });
  const slope = square === 0 ? 0 : product / square;
  return grey.map((v) => y + slope * (v - x));
}
