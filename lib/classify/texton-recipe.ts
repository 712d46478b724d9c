import type { Border, FilterBank, MaximumResponsesOptions } from '../filters';
import type { BankName } from './named-bank';

/** How an image is filtered: the part of a {@link TextonRecipe} that a trained model needs. */
export interface ResponseRecipe {
  /** The filters, or the name of one of the library's banks: see {@link BankName}. */
  readonly bank: FilterBank | BankName;
  /**
   * Which maxima to take of the Root Filter Set's responses: see `maximumResponses`. The names `'mr8'` and `'mr4'` imply
   * their own.
   * @defaultValue the responses themselves
   */
  readonly maxima?: MaximumResponsesOptions | undefined;
  /** See `filterResponses`. */
  readonly border: Border;
  /** Whether every image is scaled to mean 0 and standard deviation 1 first: see `standardise`. */
  readonly standardise: boolean;
  /** Whether responses are rescaled by Weber's law: see `weberNormalise`. */
  readonly weber: boolean;
}

/** How textures are described by textons: all settings that determine the histograms of a given split. */
export interface TextonRecipe extends ResponseRecipe {
  /** Textons per class, K. */
  readonly count: number;
  /** Training images per class from which textons are learnt. */
  readonly images: number;
  /** Pixels drawn at random from each of these images, or all of them. */
  readonly pixels: number | 'all';
  /** Number of textons to which the shared dictionary is merged: see `mergeTextons`. @defaultValue all are kept */
  readonly merge?: number | undefined;
  readonly seed: number;
}

/** What the assignment does: 20 textons from all pixels of one image per class, without normalising images or responses. */
export const assignmentRecipe: TextonRecipe = Object.freeze({
  bank: 'lm',
  border: 'zero',
  standardise: false,
  weber: false,
  count: 20,
  images: 1,
  pixels: 'all',
  seed: 0,
});

/**
 * What Varma and Zisserman did: MR8, standardised images, Weber's law, 10 textons from 13 images per class.
 *
 * Reference: M. Varma, A. Zisserman, IJCV 62 (2005), doi:10.1007/s11263-005-4635-4.
 */
export const varmaZissermanRecipe: TextonRecipe = Object.freeze({
  bank: 'mr8',
  border: 'reflect',
  standardise: true,
  weber: true,
  count: 10,
  images: 13,
  pixels: 1000,
  seed: 0,
});
