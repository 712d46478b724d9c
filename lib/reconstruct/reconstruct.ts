import {
  checkInteger,
  checkObject,
  checkPlane,
  checkResponses,
  choiceOption,
  readOptions,
  runOptions,
  seedOption,
  uncheckedOption,
  type RunOptions,
  type Matrix,
  type Plane,
  type Responses,
} from '../core';
import { checkFilterBank, filterResponses, type Border, type FilterBank } from '../filters';
import { checkTextons, learnTextons, textonMap, type TextonMap } from '../textons';
import {
  checkOriginal,
  drawingRules,
  reconstructFromTextonMap,
  type Decoder,
} from './reconstruct-from-texton-map';

/** Options of {@link reconstruct}. */
export interface ReconstructOptions extends RunOptions {
  /** The bank of the responses and textons. */
  readonly bank: FilterBank;
  /** Reconstruction method; see `reconstructFromTextonMap`. @defaultValue 'centre', as in the assignment */
  readonly decoder?: Decoder;
  /** Textons to use, K×C. @defaultValue learnt from the image */
  readonly textons?: Matrix;
  /** Number of textons to learn if none are given. @defaultValue 50 */
  readonly count?: number;
  /** Seed of k-means. @defaultValue 0 */
  readonly seed?: number;
  /** Border for filtering a plane. @defaultValue 'zero' */
  readonly border?: Exclude<Border, 'valid'>;
  /** Of `'overlap'`; see `reconstructFromTextonMap`. */
  readonly sigma?: number;
  /** Of `'least squares'`; see `reconstructFromTextonMap`. */
  readonly regularisation?: number;
}

const rules = {
  ...drawingRules,
  textons: uncheckedOption<Matrix | undefined>(),
  count: uncheckedOption<number>(50),
  seed: seedOption(),
  border: choiceOption(['zero', 'reflect'], 'zero'),
  ...runOptions,
};

/** An image reconstructed from textons. */
export interface Reconstruction {
  readonly plane: Plane;
  readonly textons: Matrix;
  readonly map: TextonMap;
}

/**
 * Reconstructs an image from its texton map: the responses of every pixel are replaced by those of its texton, and an
 * image with such responses is computed.
 *
 * Reference: T. Leung, J. Malik, IJCV 43 (2001), doi:10.1023/A:1011126920638.
 * @param image the image, or its responses if the decoder does not need the image
 * @throws RangeError when bank and textons or responses do not match, or a decoder that needs the image gets responses
 * @example
 * ```ts
 * import { lmFilterBank, readPlane, reconstruct } from 'texton-lab';
 *
 * const bark = await readPlane('bark.png');
 * const { plane, textons } = await reconstruct(bark, { bank: lmFilterBank(), count: 20 });
 * console.log(textons.rows, plane.width, plane.height); // → 20 80 60
 * ```
 */
export async function reconstruct(
  image: Plane | Responses,
  options: ReconstructOptions,
): Promise<Reconstruction> {
  const call = 'reconstruct';
  const read = readOptions(call, options, rules);
  const { bank, decoder, textons: given, count, seed, border, signal, onProgress, workers } = read;
  const shared = { signal, workers };
  checkFilterBank(call, bank);
  const filters = bank.filters.length;
  checkObject(call, 'image', image, 'a Plane or Responses');
  const isResponses = 'count' in image;
  if (isResponses) checkResponses(call, image);
  else checkPlane(call, image);
  if (isResponses && image.count !== filters)
    throw new RangeError(`${call}: responses must have the bank's ${filters} planes, got ${image.count}`);
  const original = isResponses ? undefined : image;
  checkOriginal(call, decoder, original);
  if (given !== undefined) checkTextons(call, given, filters);
  checkInteger(call, 'count', count, 1, given ? undefined : image.width * image.height);
  onProgress?.(0, 4);
  const responses = isResponses ? image : await filterResponses(image, bank, { border, ...shared });
  onProgress?.(1, 4);
  const textons = given ?? (await learnTextons(responses, { count, seed, ...shared }));
  onProgress?.(2, 4);
  const map = await textonMap(responses, textons, shared);
  onProgress?.(3, 4);
  // The reconstruction cannot be interrupted, and takes seconds with a learned decoder.
  signal?.throwIfAborted();
  const { sigma, regularisation } = read;
  const plane = reconstructFromTextonMap(map, textons, { bank, decoder, original, sigma, regularisation });
  onProgress?.(4, 4);
  signal?.throwIfAborted();
  return { plane, textons, map };
}
