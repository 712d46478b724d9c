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
import { meanGreys } from './mean-greys';
import { overlapPatches } from './overlap-patches';
import { paintMap } from './paint-map';
import { textonPatches } from './texton-patches';

/**
 * Ways to draw an image from a texton map.
 *
 * `'centre'`: the centre pixel of the texton's patch (the assignment's way). `'centre + mean'`: that, shifted to the
 * image's mean, which a bank of zero mean does not know. `'affine'`: the centre pixels, scaled and shifted to fit the
 * image best. `'overlap'`: patches laid over each other under Gaussian weights. `'mean grey'`: the mean grey of the
 * image's pixels with that texton: the best that one grey a texton can do. `'least squares'`: the image whose responses
 * come nearest to the textons everywhere at once. `'learned'`: a linear 9×9 decoder fitted to this very image.
 */
export type Decoder =
  'centre' | 'centre + mean' | 'affine' | 'overlap' | 'mean grey' | 'least squares' | 'learned';

/** The decoders, from the assignment's to the most elaborate. */
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
  /** The filters that the textons come from. */
  readonly bank: FilterBank;
  /** @defaultValue 'centre' */
  readonly decoder?: Decoder;
  /** The image itself: needed by every decoder that borrows grey values from it, all but three. */
  readonly original?: Plane;
  /**
   * Deviation of the weights of `'overlap'` (px), at least 0.1; Infinity for even ones.
   *
   * Measured on six rendered textures of 128², K = 50, mirrored borders: with the Matlab bank 0.7 gives 21.6 dB, the
   * centre with the mean 20.6 and a deviation of 3 gives 19.4. With the course bank overlap gains little or nothing:
   * 21.5 dB against 21.8. With K = 20 or on photographs the best deviation is 0.6 to 0.8 too.
   * @defaultValue 0.7
   */
  readonly sigma?: number;
  /** λ of `'least squares'`, as a part of the bank's largest power. @defaultValue 3e-3 */
  readonly regularisation?: number;
}

/** How the options of drawing are read by every function that draws from texton maps. */
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
 * Draws an image from a texton map.
 *
 * `'overlap'` and `'least squares'` take their mean from the original where it is given and the bank has zero mean.
 * @param map H×W
 * @param textons K×C that the map names
 * @throws RangeError when textons and bank do not match, the map names a texton that is not there, or the decoder needs
 * the original
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
    return paintMap(map, meanGreys(map, needed(call, decoder, original), textons.rows));
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
 * Checks that a decoder that needs the original image has it.
 * @throws RangeError when it has not
 */
export function checkOriginal(call: string, decoder: Decoder, original: Plane | undefined): void {
  if (!['centre', 'overlap', 'least squares'].includes(decoder)) needed(call, decoder, original);
}

function needed(call: string, decoder: Decoder, original: Plane | undefined): Plane {
  if (original === undefined)
    throw new RangeError(
      `${call}: decoder '${decoder}' must have the original image to take grey values from, got none`,
    );
  return original;
}

function paint(map: TextonMap, greys: Float64Array): Float64Array {
  return Float64Array.from(map.data, (texton) => greys[texton] as number);
}

/** The centre pixel of every texton's patch: the patches themselves would be 2401 times as much to compute. */
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

/** Shifts to the original's mean what comes from a bank that does not know it. */
function restoreMean(grey: Float64Array, bank: FilterBank, original: Plane | undefined): Float64Array {
  const zeroMean = bank.filters.every(({ kernel }) => {
    const sum = kernel.reduce((a, b) => a + b, 0);
    return Math.abs(sum) <= 1e-9 * kernel.reduce((a, b) => a + Math.abs(b), 0);
  });
  return zeroMean && original ? withMeanOf(grey, original.data) : grey;
}

/** a·grey + b with the least sum of squared differences from the original; the mean alone where grey is constant. */
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
