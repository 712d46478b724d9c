import {
  checkChoice,
  checkInteger,
  checkOptions,
  checkPlane,
  checkObject,
  checkResponses,
  type RunOptions,
  type Matrix,
  type Plane,
  type Responses,
} from '../core';
import { checkFilterBank, filterResponses, type Border, type FilterBank } from '../filters';
import { checkTextons, learnTextons, textonMap, type TextonMap } from '../textons';
import { checkRegularisation, checkSigma } from './check-drawing';
import { checkDecoder, reconstructFromTextonMap, type Decoder } from './reconstruct-from-texton-map';

/** Options of {@link reconstruct}. */
export interface ReconstructOptions extends RunOptions {
  /** The filters that responses and textons come from. */
  readonly bank: FilterBank;
  /** How to draw the image; see `reconstructFromTextonMap`. @defaultValue 'centre', as in the assignment */
  readonly decoder?: Decoder;
  /** Textons to use, K×C. @defaultValue learnt from the image itself */
  readonly textons?: Matrix;
  /** Number of textons to learn where none are given. @defaultValue 50 */
  readonly count?: number;
  /** Seed of that learning. @defaultValue 0 */
  readonly seed?: number;
  /** For the responses of a plane. @defaultValue 'zero' */
  readonly border?: Exclude<Border, 'valid'>;
  /** Of `'overlap'`; see `reconstructFromTextonMap`. */
  readonly sigma?: number;
  /** Of `'least squares'`; see `reconstructFromTextonMap`. */
  readonly regularisation?: number;
}

/** An image rebuilt from textons. */
export interface Reconstruction {
  readonly plane: Plane;
  readonly textons: Matrix;
  readonly map: TextonMap;
}

/**
 * Rebuilds an image from its texton map: every pixel's responses are replaced by its texton's, and an image with such
 * responses is sought.
 *
 * Reference: T. Leung, J. Malik, IJCV 43 (2001), doi:10.1023/A:1011126920638.
 * @param image the image, or its responses where the decoder needs no grey values
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
  checkOptions(call, options, [
    'bank',
    'decoder',
    'textons',
    'count',
    'seed',
    'border',
    'sigma',
    'regularisation',
    'signal',
    'onProgress',
    'workers',
  ]);
  const { bank, sigma, regularisation, signal, onProgress, workers } = options;
  const shared = { ...(signal && { signal }), ...(workers !== undefined && { workers }) };
  const border = checkChoice(call, 'border', options.border ?? 'zero', ['zero', 'reflect']);
  checkFilterBank(call, bank);
  const filters = bank.filters.length;
  checkObject(call, 'image', image, 'a Plane or Responses');
  const isResponses = 'count' in image;
  if (isResponses) checkResponses(call, image);
  else checkPlane(call, image);
  if (isResponses && image.count !== filters)
    throw new RangeError(`${call}: responses must have the bank's ${filters} planes, got ${image.count}`);
  const decoder = checkDecoder(call, options.decoder ?? 'centre', isResponses ? undefined : image);
  if (options.textons) checkTextons(call, options.textons, filters);
  if (sigma !== undefined) checkSigma(call, sigma);
  if (regularisation !== undefined) checkRegularisation(call, regularisation);
  const pixels = image.width * image.height;
  const count = checkInteger(call, 'count', options.count ?? 50, 1, options.textons ? undefined : pixels);
  onProgress?.(0, 4);
  const responses = isResponses ? image : await filterResponses(image, bank, { border, ...shared });
  onProgress?.(1, 4);
  const textons =
    options.textons ?? (await learnTextons(responses, { count, seed: options.seed ?? 0, ...shared }));
  onProgress?.(2, 4);
  const map = await textonMap(responses, textons, shared);
  onProgress?.(3, 4);
  // Drawing is not interrupted: it may take seconds with decoders that learn.
  signal?.throwIfAborted();
  const plane = reconstructFromTextonMap(map, textons, {
    bank,
    decoder,
    ...(!isResponses && { original: image }),
    ...(sigma !== undefined && { sigma }),
    ...(regularisation !== undefined && { regularisation }),
  });
  onProgress?.(4, 4);
  signal?.throwIfAborted();
  return { plane, textons, map };
}
